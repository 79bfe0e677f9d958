package org.clarion.loopback.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clarion.loopback.telegram.RealClient.refusal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** What goes wrong when it is told to, with its effect or without. */
class FaultTest {
  private final LoopbackTelegram telegram = LoopbackTelegram.start();
  private final HttpClient http = HttpClient.newHttpClient();
  private final long ann = telegram.addPerson("Ann");
  private Duration patience = RealClient.PATIENCE;

  @AfterEach
  void close() {
    http.close();
    telegram.close();
  }

  private HttpResponse<String> send(String text) throws IOException, InterruptedException {
    URI address = telegram.api().resolve("/bot" + telegram.token() + "/SENDmessage");
    String body = "{\"chat_id\":%d,\"text\":\"%s\"}".formatted(ann, text);
    return http.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .timeout(patience)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Whether anything was answered, and what people see then. */
  private String after(Mishap mishap) throws InterruptedException {
    telegram.behave(Mishaps.script(mishap));
    String answered;
    try {
      answered = Integer.toString(send("Hello").statusCode());
    } catch (IOException _) {
      answered = "nothing";
    }
    return answered + ", " + telegram.posted(ann).size() + " posted";
  }

  @Test
  void a_connection_is_cut_after_the_whole_request_before_or_after_its_effect()
      throws InterruptedException {
    assertThat(after(new Mishap.CutBefore())).isEqualTo("nothing, 0 posted");
    assertThat(after(new Mishap.CutAfter())).isEqualTo("nothing, 1 posted");
    assertThat(telegram.requests()).extracting(Recorded::status).containsExactly(0, 0);
  }

  @Test
  void a_request_that_had_its_effect_is_never_answered() {
    telegram.behave(Mishaps.script(new Mishap.NoAnswer()));
    patience = Duration.ofMillis(300);

    assertThatThrownBy(() -> send("Hello")).isInstanceOf(HttpTimeoutException.class);
    assertThat(telegram.awaitPosted(ann, 1, RealClient.PATIENCE)).hasSize(1);
  }

  @Test
  void an_answer_takes_its_time() throws InterruptedException {
    assertThat(after(new Mishap.Slow(Duration.ofMillis(50)))).isEqualTo("200, 1 posted");
  }

  @Test
  void a_broken_server_says_so_before_or_after_the_effect() throws InterruptedException {
    assertThat(after(new Mishap.BrokenBefore())).isEqualTo("500, 0 posted");
    assertThat(after(new Mishap.BrokenAfter())).isEqualTo("500, 1 posted");
  }

  @Test
  void a_server_in_between_answers_with_a_page() throws Exception {
    telegram.breakWith(502);
    telegram.behave(Mishaps.script(new Mishap.BrokenAfter()));

    HttpResponse<String> response = send("Hello");

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(response.body()).startsWith("<html>");
  }

  @Test
  void overload_says_to_come_back_at_once_and_time_outs_are_told() throws Exception {
    telegram.behave(Mishaps.script(new Mishap.BrokenBefore(), new Mishap.BrokenBefore()));
    telegram.breakWith(503);
    HttpResponse<String> overload = send("Hello");
    telegram.breakWith(408);

    assertThat(overload.statusCode()).isEqualTo(503);
    assertThat(overload.headers().firstValue("Retry-After")).contains("0");
    assertThat(send("Hello").statusCode()).isEqualTo(408);
  }

  @Test
  void too_many_names_the_wait_in_body_and_header_or_in_the_header_alone() throws Exception {
    telegram.behave(
        Mishaps.script(new Mishap.TooMany(Duration.ofSeconds(7)), new Mishap.BrokenBefore()));
    telegram.breakWith(429);
    HttpResponse<String> both = send("Hello");
    HttpResponse<String> header = send("Hello");

    assertThat(both.statusCode()).isEqualTo(429);
    assertThat(both.headers().firstValue("Retry-After")).contains("7");
    assertThat(both.body())
        .isEqualTo(
            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after"
                + " 7\",\"parameters\":{\"retry_after\":7}}");
    assertThat(header.headers().firstValue("Retry-After")).contains("2");
    assertThat(header.body())
        .isEqualTo("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\"}");
  }

  @Test
  void a_method_of_its_own_goes_wrong_whatever_the_case_of_its_letters() throws Exception {
    telegram.behaveOn("getME", Mishaps.script(new Mishap.BrokenBefore()));
    try (RealClient bot = new RealClient(telegram)) {
      assertThat(refusal(() -> bot.client.execute(new GetMe())))
          .isEqualTo("500 Internal Server Error");
    }
    assertThat(send("Hello").statusCode()).isEqualTo(200);
  }

  @Test
  void what_was_done_twice_is_found() throws Exception {
    telegram.behave(Mishaps.script(new Mishap.CutBefore(), new Mishap.None(), new Mishap.None()));
    assertThat(after(new Mishap.CutBefore())).isEqualTo("nothing, 0 posted");
    send("Hello");
    assertThat(telegram.duplicates()).isEmpty();
    send("Hello");
    send("Goodbye");

    assertThat(telegram.duplicates()).hasSize(1);
  }

  @Test
  void no_connection_is_taken_while_it_is_down() throws Exception {
    telegram.down(true);
    try (RealClient bot = new RealClient(telegram)) {
      assertThat(refusal(() -> bot.client.execute(new GetMe()))).isEqualTo("no answer");
      telegram.down(false);
      assertThat(refusal(() -> bot.client.execute(new GetMe()))).isEqualTo("done");
    }
    assertThat(send("Hello").statusCode()).isEqualTo(200);
  }

  @Test
  void an_answer_carries_the_clocks_time() throws Exception {
    var then = Instant.parse("2027-03-08T09:30:00Z");
    try (LoopbackTelegram later = LoopbackTelegram.start(InstantSource.fixed(then))) {
      URI address = later.api().resolve("/bot" + later.token() + "/getMe");
      HttpResponse<String> response =
          http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertThat(response.headers().firstValue("Date")).contains("Mon, 08 Mar 2027 09:30:00 GMT");
    }
  }

  @Test
  void unknown_tokens_methods_and_addresses_are_refused() throws Exception {
    assertThat(get("/bot1:x/getMe"))
        .isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
    assertThat(get("/bot" + telegram.token() + "/getAll"))
        .isEqualTo(
            "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found: method not found\"}");
    assertThat(get("/"))
        .isEqualTo(
            "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found: method not found\"}");
  }

  @Test
  void a_file_is_downloaded_with_the_token_in_its_address() throws Exception {
    byte[] bytes = {1, 2, 3};
    var file = new UploadedFile("pack.yaml", "application/yaml", "document", bytes);
    telegram.sendFile(ann, ann, null, file, "");
    try (RealClient bot = new RealClient(telegram)) {
      String id = bot.one().getMessage().getDocument().getFileId();
      String path = "/file/bot" + telegram.token() + "/documents/" + id;
      HttpResponse<byte[]> response =
          http.send(
              HttpRequest.newBuilder(telegram.api().resolve(path)).build(),
              BodyHandlers.ofByteArray());
      assertThat(response.body()).isEqualTo(bytes);
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(telegram.api().resolve(path)).build(), BodyHandlers.ofString())
        .body();
  }
}

package org.clarion.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.UploadedFile;
import org.clarion.telegram.Outcome.Done;
import org.clarion.telegram.Outcome.Failed;
import org.clarion.telegram.RawTelegram.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;

class TelegramCallsTest {
  private static final List<String> KINDS = List.of("message");

  @Test
  void says_what_telegram_answers_and_what_time_it_is_there() {
    try (PostingRig rig = new PostingRig()) {
      assertThat(rig.calls.time()).isNull();
      assertThat(rig.calls.call(new GetMe()))
          .isInstanceOfSatisfying(
              Done.class,
              it ->
                  assertThat(((User) it.value()).getUserName()).isEqualTo(rig.loopback.botName()));
      assertThat(rig.calls.time()).isEqualTo(LeapingClock.START);
      assertThat(rig.calls.botId()).isEqualTo(rig.loopback.botId());
    }
  }

  @Test
  void what_the_library_takes_for_malformed_is_not_sent() throws IOException {
    try (RawTelegram raw = RawTelegram.doing(_ -> RawTelegram.POSTED);
        TelegramCalls calls = calls(raw.api())) {
      assertThat(calls.call(SendMessage.builder().chatId(-100L).text("").build()))
          .isEqualTo(new Failed<>(new Failure.Malformed("not a request that can be sent")));
      assertThat(raw.requests()).isEmpty();
    }
  }

  @Test
  void an_update_that_cannot_be_read_does_not_hold_up_the_others() {
    try (PostingRig rig = new PostingRig(PostingRig.SHORT)) {
      long group = rig.loopback.addSupergroup("Union");
      long ana = rig.loopback.addPerson("Ana");
      long first = rig.loopback.say(ana, group, "/dates").updateId();
      long unread = rig.loopback.garble();
      long last = rig.loopback.say(ana, group, "/help").updateId();

      List<Update> updates = done(rig.calls.poll(0, KINDS));
      assertThat(updates)
          .extracting(it -> it.getUpdateId().longValue())
          .containsExactly(first, unread, last);
      assertThat(updates).extracting(Update::hasMessage).containsExactly(true, false, true);
    }
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void a_poll_can_be_ended_and_other_calls_go_on() throws Exception {
    Deadlines patient =
        new Deadlines(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(25),
            Duration.ofSeconds(15));
    try (LoopbackTelegram loopback = LoopbackTelegram.start();
        TelegramCalls calls = new TelegramCalls(loopback.token(), loopback.api(), patient)) {
      var poll = CompletableFuture.supplyAsync(() -> calls.poll(0, KINDS));
      while (loopback.polls().isEmpty() && !poll.isDone()) {
        assertThat(calls.call(new GetMe())).isInstanceOf(Done.class);
        calls.stopPolling();
      }
      assertThat(poll.get()).isInstanceOf(Failed.class);
      assertThat(calls.call(new GetMe())).isInstanceOf(Done.class);
    }
  }

  @Test
  void a_poll_that_is_never_answered_ends_in_time() throws IOException {
    try (RawTelegram raw = RawTelegram.doing(_ -> new Deed.Silence());
        TelegramCalls calls = calls(raw.api())) {
      assertThat(calls.poll(0, KINDS))
          .isEqualTo(new Failed<>(new Failure.NoAnswer("no answer in time")));
    }
  }

  @Test
  void a_file_comes_as_it_was_sent() {
    try (PostingRig rig = new PostingRig(PostingRig.SHORT)) {
      long group = rig.loopback.addSupergroup("Union");
      long ana = rig.loopback.addPerson("Ana");
      byte[] content = "BEGIN:VCALENDAR".getBytes(UTF_8);
      rig.loopback.sendFile(
          ana,
          group,
          null,
          new UploadedFile("d.ics", "text/calendar", "document", content),
          "/import");
      String id = done(rig.calls.poll(0, KINDS)).getFirst().getMessage().getDocument().getFileId();

      assertThat(done(rig.calls.download(id, 100))).isEqualTo(content);
      assertThat(rig.calls.download(id, 10))
          .isEqualTo(new Failed<>(new Failure.Refused(413, "", Duration.ZERO, null)));
      assertThat(rig.calls.download("nothing", 100)).isInstanceOf(Failed.class);
    }
  }

  @Test
  void a_file_that_is_larger_than_it_said_is_refused() throws IOException {
    try (RawTelegram raw = RawTelegram.doing(files("documents/a.ics", "x".repeat(50)));
        TelegramCalls calls = calls(raw.api())) {
      assertThat(calls.download("f", 49))
          .isEqualTo(new Failed<>(new Failure.Refused(413, "", Duration.ZERO, null)));
      assertThat(done(calls.download("f", 50))).hasSize(50);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../x", "a/../../x", "https://evil.com/x", "a?b", ""})
  void a_file_is_fetched_from_nowhere_else(String path) throws IOException {
    try (RawTelegram raw = RawTelegram.doing(files(path, "x"));
        TelegramCalls calls = calls(raw.api())) {
      assertThat(calls.download("f", 50))
          .isEqualTo(new Failed<>(new Failure.NoAnswer("no path to the file")));
      assertThat(raw.requests()).hasSize(1);
    }
  }

  private static Function<String, Deed> files(String path, String content) {
    String file =
        """
        {"ok":true,"result":{"file_id":"f","file_unique_id":"u","file_path":"%s"}}\
        """
            .formatted(path);
    return body -> new Deed.Answer(200, "", body.isEmpty() ? content : file);
  }

  @Test
  void the_token_is_in_nothing_that_comes_out() throws IOException {
    String token = RawTelegram.TOKEN;
    String echo =
        "{\"ok\":false,\"error_code\":400,\"description\":\"POST /bot%s/sendMessage\"}"
            .formatted(token);
    try (RawTelegram raw = RawTelegram.doing(_ -> new Deed.Answer(400, "", echo));
        TelegramCalls calls = calls(raw.api())) {
      Outcome<User> outcome = calls.call(new GetMe());

      assertThat(outcome)
          .isEqualTo(
              new Failed<>(
                  new Failure.Refused(400, "POST /bot…/sendMessage", Duration.ZERO, null)));
      assertThat(outcome.toString()).isEqualTo("Failed[failure=status 400]");
    }
  }

  @Test
  void an_interrupted_caller_learns_that_nobody_knows_and_stays_interrupted() throws Exception {
    CompletableFuture<Boolean> arrived = new CompletableFuture<>();
    try (RawTelegram raw =
            RawTelegram.doing(_ -> {
              arrived.complete(true);
              return new Deed.Silence();
            });
        TelegramCalls calls = new TelegramCalls(RawTelegram.TOKEN, raw.api())) {
      CompletableFuture<Outcome<User>> outcome = new CompletableFuture<>();
      CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
      Thread caller =
          Thread.ofVirtual()
              .start(() -> {
                outcome.complete(calls.call(new GetMe()));
                interrupted.complete(Thread.currentThread().isInterrupted());
              });
      arrived.get();
      caller.interrupt();

      assertThat(outcome.get()).isEqualTo(new Failed<>(new Failure.NoAnswer("broken off")));
      assertThat(interrupted.get()).isTrue();
    }
  }

  @Test
  void after_its_end_nothing_is_sent() throws IOException {
    try (RawTelegram raw = RawTelegram.doing(_ -> RawTelegram.POSTED)) {
      TelegramCalls calls = calls(raw.api());
      calls.close();

      assertThat(calls.call(new GetMe()))
          .isEqualTo(new Failed<>(new Failure.NotSent("shutting down")));
      assertThat(raw.requests()).isEmpty();
    }
  }

  @Test
  void telegrams_clock_is_read_from_what_it_answers() throws IOException {
    var dated = new Deed.Answer(401, "Date: Mon, 08 Mar 2027 18:00:00 GMT\r\n", "{\"ok\":false}");
    try (RawTelegram raw = RawTelegram.doing(_ -> dated);
        TelegramCalls calls = calls(raw.api())) {
      calls.call(new GetMe());

      assertThat(calls.time()).isEqualTo(Instant.parse("2027-03-08T18:00:00Z"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a.example",
        "https://user@a.example",
        "https://a.example/path",
        "https://a.example?x",
        "a.example",
        "mailto:a@b.example"
      })
  void refuses_an_address_that_is_more_than_a_server(String api) {
    assertThatThrownBy(() -> new TelegramCalls(RawTelegram.TOKEN, URI.create(api)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected an address like https://bots.example.org:8081 but was another");
  }

  private static TelegramCalls calls(URI api) {
    return new TelegramCalls(RawTelegram.TOKEN, api, PostingRig.SHORT);
  }

  private static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Done<T>(T value) -> value;
      case Failed<T>(Failure failure) -> throw new AssertionError(failure.toString());
    };
  }
}

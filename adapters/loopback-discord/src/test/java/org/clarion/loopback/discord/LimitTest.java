package org.clarion.loopback.discord;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-04T19:00:00Z"));

  private LoopbackDiscord discord;
  private RawClient client;
  private long server;
  private long channel;
  private long ann;

  @BeforeEach
  void open() {
    discord = LoopbackDiscord.start(now::get);
    client = new RawClient(discord);
    server = discord.addServer("Tenants");
    channel = discord.addChannel(server, "general");
    ann = discord.addPerson("Ann");
  }

  @AfterEach
  void close() {
    client.close();
    discord.close();
  }

  private RawClient.Reply post(String body) {
    return client.send("POST", "channels/%d/messages".formatted(channel), body);
  }

  private static String repeated(int count, String part) {
    return IntStream.range(0, count)
        .mapToObj(it -> part.replace("#", Integer.toString(it)))
        .collect(joining(","));
  }

  private static String button(String rest) {
    return """
    {"content":"x","components":[{"type":1,"components":[{"type":2,%s}]}]}\
    """
        .formatted(rest);
  }

  private static String buttons(int rows, int perRow) {
    String row =
        """
        {"type":1,"components":[%s]}\
        """
            .formatted(
                repeated(
                    perRow,
                    """
                    {"type":2,"style":1,"label":"L","custom_id":"R-#"}\
                    """));
    return """
    {"content":"x","components":[%s]}\
    """
        .formatted(
            IntStream.range(0, rows)
                .mapToObj(it -> row.replace("R-", it + "-"))
                .collect(joining(",")));
  }

  private static String menu(int options) {
    return """
    {"content":"x","components":[{"type":1,"components":[
      {"type":3,"custom_id":"m","options":[%s]}]}]}\
    """
        .formatted(repeated(options, "{\"label\":\"L\",\"value\":\"#\"}"));
  }

  @Test
  void what_is_just_within_the_limits_is_taken() {
    assertThat(post("{\"content\":\"%s\"}".formatted("x".repeat(2000))).status()).isEqualTo(200);
    assertThat(post(buttons(5, 5)).status()).isEqualTo(200);
    assertThat(post(menu(25)).status()).isEqualTo(200);
  }

  @Test
  void what_is_over_a_message_s_limits_is_refused() {
    assertThat(post("{\"content\":\"%s\"}".formatted("x".repeat(2001))).code()).isEqualTo(50035);
    assertThat(post("{\"content\":\"x\",\"nonce\":\"%s\"}".formatted("n".repeat(26))).code())
        .isEqualTo(50035);
    assertThat(post(buttons(6, 1)).code()).isEqualTo(50035);
    assertThat(post(buttons(1, 6)).code()).isEqualTo(50035);
    assertThat(post(menu(26)).code()).isEqualTo(50035);
    assertThat(discord.posted(channel)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"style\":1,\"label\":\"L\"",
        "\"style\":5,\"label\":\"L\"",
        "\"style\":5,\"label\":\"L\",\"url\":\"javascript:1\"",
        "\"style\":5,\"label\":\"L\",\"url\":\"https://x.org\",\"custom_id\":\"a\"",
        "\"style\":1,\"custom_id\":\"a\""
      })
  void a_button_that_discord_would_not_show_is_refused(String rest) {
    assertThat(post(button(rest)).code()).isEqualTo(50035);
  }

  @Test
  void lengths_of_a_button_are_limited() {
    assertThat(
            post(button(
                    "\"style\":1,\"label\":\"L\",\"custom_id\":\"%s\"".formatted("a".repeat(101))))
                .code())
        .isEqualTo(50035);
    assertThat(
            post(button(
                    "\"style\":1,\"custom_id\":\"a\",\"label\":\"%s\"".formatted("L".repeat(81))))
                .code())
        .isEqualTo(50035);
  }

  @Test
  void an_error_says_which_field() {
    assertThat(post("{\"content\":\"%s\"}".formatted("x".repeat(2001))).body())
        .hasToString(
            "{\"message\":\"Invalid Form"
                + " Body\",\"code\":50035,\"errors\":{\"content\":{\"_errors\":"
                + "[{\"code\":\"BASE_TYPE_MAX_LENGTH\",\"message\":\"Must be 2000 or fewer in"
                + " length.\"}]}}}");
  }

  @Test
  void nothing_at_all_is_refused() {
    assertThat(post("{}").code()).isEqualTo(50006);
    assertThat(post("{").code()).isEqualTo(50109);
  }

  @Test
  void a_wrong_token_or_path_is_refused() {
    assertThat(client.send("GET", "users/@me", "", "Bot wrong").status()).isEqualTo(401);
    assertThat(client.send("GET", "nowhere", "").status()).isEqualTo(404);
    assertThat(client.send("PUT", "users/@me", "").status()).isEqualTo(405);
    assertThat(discord.invalid()).isEqualTo(Map.of(401, 1));
  }

  @Test
  void a_server_in_an_outage_takes_nothing() {
    discord.beginOutage(server);
    assertThat(post("{\"content\":\"x\"}").status()).isEqualTo(503);

    discord.endOutage(server);
    assertThat(post("{\"content\":\"x\"}").status()).isEqualTo(200);
  }

  @Test
  void a_server_that_the_bot_was_thrown_out_of_is_closed_to_it() {
    discord.removeBot(server);

    assertThat(post("{\"content\":\"x\"}").code()).isEqualTo(50001);
    assertThat(client.send("GET", "guilds/" + server, "").code()).isEqualTo(10004);
    assertThat(discord.posted(channel)).isEmpty();
  }

  @Test
  void a_path_without_a_number_is_refused() {
    assertThat(client.send("POST", "channels/general/messages", "{\"content\":\"x\"}").code())
        .isEqualTo(50035);
  }

  @Test
  void the_sixth_post_in_five_seconds_has_to_wait() {
    for (int i = 0; i < 5; i++) {
      assertThat(post("{\"content\":\"x\"}").header("X-RateLimit-Remaining"))
          .isEqualTo(Integer.toString(4 - i));
    }
    RawClient.Reply sixth = post("{\"content\":\"x\"}");

    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.body().path("global").asBoolean()).isFalse();
    assertThat(sixth.body().path("retry_after").asDouble()).isBetween(0.0, 5.0);
    assertThat(sixth.header("Retry-After")).matches("[1-5]");
    assertThat(sixth.header("Via")).isEqualTo("1.1 google");
    assertThat(discord.refused()).isEqualTo(1);
    assertThat(discord.overLimit()).isEqualTo(1);
    assertThat(discord.posted(channel)).hasSize(5);
  }

  @Test
  void more_than_a_hundred_commands_are_refused() {
    String commands =
        "[%s]".formatted(repeated(101, "{\"name\":\"c#\",\"description\":\"Does it\"}"));
    assertThat(
            client
                .send("PUT", "applications/%d/commands".formatted(discord.bot()), commands)
                .code())
        .isEqualTo(30032);
    assertThat(discord.commands()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"name\":\"Upper\",\"description\":\"d\"}]",
        "[{\"name\":\"a b\",\"description\":\"d\"}]",
        "[{\"name\":\"a\",\"description\":\"\"}]",
        "[{\"name\":\"a\",\"description\":\"d\"},{\"name\":\"a\",\"description\":\"d\"}]",
        "[{\"name\":\"a\",\"description\":\"d\",\"options\":["
            + "{\"type\":3,\"name\":\"o\",\"description\":\"d\"},"
            + "{\"type\":3,\"name\":\"p\",\"description\":\"d\",\"required\":true}]}]"
      })
  void a_command_out_of_form_is_refused(String commands) {
    assertThat(
            client
                .send("PUT", "applications/%d/commands".formatted(discord.bot()), commands)
                .code())
        .isEqualTo(50035);
  }

  private Interaction ask() {
    client.send(
        "POST",
        "applications/%d/commands".formatted(discord.bot()),
        "{\"name\":\"ask\",\"description\":\"Asks\"}");
    return discord.slash(ann, channel, "ask", Map.of());
  }

  private RawClient.Reply callback(Interaction asked, String body) {
    return client.send(
        "POST", "interactions/%d/token-%d/callback".formatted(asked.id(), asked.id()), body, "");
  }

  private RawClient.Reply followUp(Interaction asked) {
    return client.send(
        "POST",
        "webhooks/%d/token-%d".formatted(discord.bot(), asked.id()),
        "{\"content\":\"more\"}",
        "");
  }

  @Test
  void an_answer_after_three_seconds_is_too_late() {
    Interaction asked = ask();
    now.updateAndGet(it -> it.plusMillis(3001));

    assertThat(callback(asked, "{\"type\":5}").code()).isEqualTo(10062);
    assertThat(asked.acknowledgedAfter()).isNull();
  }

  @Test
  void a_second_answer_is_refused() {
    Interaction asked = ask();
    assertThat(followUp(asked).code()).isEqualTo(10015);
    assertThat(callback(asked, "{\"type\":5}").status()).isEqualTo(204);

    assertThat(callback(asked, "{\"type\":5}").code()).isEqualTo(40060);
  }

  @Test
  void a_token_lasts_fifteen_minutes() {
    Interaction asked = ask();
    assertThat(callback(asked, "{\"type\":5}").status()).isEqualTo(204);
    now.updateAndGet(it -> it.plus(Duration.ofMinutes(15)));
    assertThat(followUp(asked).status()).isEqualTo(200);

    now.updateAndGet(it -> it.plusMillis(1));
    assertThat(followUp(asked).code()).isEqualTo(50027);
  }

  @Test
  void more_than_a_hundred_events_are_refused() {
    discord.setServerRights(server, Right.USUAL | Right.CREATE_EVENTS);
    String path = "guilds/%d/scheduled-events".formatted(server);
    String event =
        """
        {"name":"Assembly","privacy_level":2,"entity_type":3,"entity_metadata":{"location":"Hall"},
         "scheduled_start_time":"2026-03-05T19:00:00Z","scheduled_end_time":"2026-03-05T21:00:00Z"}
        """;
    assertThat(client.send("POST", path, event.replace("2026-03-05T19", "2026-03-03T19")).code())
        .isEqualTo(50035);
    discord.fillEvents(server, 100);

    assertThat(client.send("POST", path, event).code()).isEqualTo(30038);
    assertThat(discord.events(server)).hasSize(100);
  }
}

package org.clarion.loopback.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FaultTest {
  private static LoopbackDiscord discord;
  private static RawBot bot;
  private static long server;

  private long id;
  private TextChannel channel;

  @BeforeAll
  static void log_in() {
    discord = LoopbackDiscord.start();
    server = discord.addServer("Tenants");
    bot = RawBot.login(discord);
  }

  @AfterAll
  static void log_out() {
    bot.close();
    discord.close();
  }

  @BeforeEach
  void open_a_channel() {
    discord.behave(Mishaps.none());
    discord.breakWith(500);
    id = discord.addChannel(server, "general");
    channel = bot.textChannel(id);
  }

  private void expectOnePost() {
    assertThat(discord.posted(id)).extracting(Posted::content).containsExactly("Hello");
  }

  @Test
  void jda_waits_as_long_as_it_is_told() {
    int refused = discord.refused();
    discord.behave(Mishaps.script(new Mishap.TooMany(Duration.ofMillis(300))));

    channel.sendMessage("Hello").complete();

    expectOnePost();
    assertThat(discord.refused()).isEqualTo(refused + 1);
    assertThat(discord.invalid()).containsKey(429);
  }

  @Test
  void a_broken_answer_is_an_error_whether_it_took_effect_or_not() {
    discord.behave(Mishaps.script(new Mishap.BrokenBefore(), new Mishap.BrokenAfter()));

    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(ErrorResponseException.class)
          .isThrownBy(() -> channel.sendMessage("Hello").complete())
          .satisfies(it -> assertThat(it.getResponse().code).isEqualTo(500));
    }
    expectOnePost();
  }

  @Test
  void a_page_of_the_server_before_discord_is_tried_again() {
    discord.breakWith(502);
    discord.behave(Mishaps.script(new Mishap.BrokenAfter()));

    channel.sendMessage("Hello").setNonce("page").complete();

    expectOnePost();
  }

  @Test
  void a_connection_cut_after_the_effect_is_repeated_under_the_same_nonce() {
    int dropped = discord.dropped();
    discord.behave(Mishaps.script(new Mishap.CutAfter()));

    channel.sendMessage("Hello").setNonce("cut").complete();

    expectOnePost();
    assertThat(discord.dropped()).isEqualTo(dropped + 1);
  }

  @Test
  void a_connection_cut_before_the_effect_leaves_a_trace_in_the_requests_only() {
    int seen = discord.requests().size();
    discord.behave(Mishaps.script(new Mishap.CutBefore()));

    channel.sendMessage("Hello").complete();

    expectOnePost();
    assertThat(discord.requests().subList(seen, discord.requests().size()))
        .extracting(Recorded::method, Recorded::path, Recorded::status)
        .containsExactly(
            tuple("POST", "/channels/%d/messages".formatted(id), 0),
            tuple("POST", "/channels/%d/messages".formatted(id), 200));
  }

  @Test
  void a_slow_answer_comes_in_the_end() {
    discord.behave(Mishaps.script(new Mishap.Slow(Duration.ofMillis(200))));

    channel.sendMessage("Hello").complete();

    expectOnePost();
  }

  @Test
  void any_route_can_go_wrong() {
    discord.behaveOn("GET /users/@me", Mishaps.script(new Mishap.BrokenBefore()));

    assertThatExceptionOfType(ErrorResponseException.class)
        .isThrownBy(() -> bot.request(Route.Self.GET_SELF.compile(), null));
    assertThat(bot.request(Route.Self.GET_SELF.compile(), null).toMap())
        .containsAllEntriesOf(Map.of("id", Long.toString(discord.bot()), "bot", true));
  }

  @Test
  void the_token_is_never_recorded() {
    channel.sendMessage("Hello").complete();

    assertThat(discord.requests())
        .allSatisfy(it -> assertThat(it.toString()).doesNotContain(discord.token()));
  }
}

package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.testkit.loopback.Mishap;
import org.clarion.testkit.loopback.Mishaps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@Isolated
final class DiscordConnectionTest {
  private static final int GUILDS = 1;
  private static final int GUILD_MESSAGES = 1 << 9;
  private static final int DIRECT_MESSAGES = 1 << 12;

  private final ConnectionRig rig = new ConnectionRig();
  private final LoopbackDiscord discord = rig.discord;

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void asks_to_hear_of_servers_and_of_nothing_else() {
    rig.connected();

    assertThat(discord.intents()).isEqualTo(GUILDS);
    assertThat(discord.identifies()).hasSize(1);
    assertThat(rig.logins.all()).hasSize(1);
  }

  @Test
  void asks_to_hear_of_messages_only_when_it_is_to_answer_them() {
    rig.connection(discord.token(), true);
    rig.connected();

    assertThat(discord.intents()).isEqualTo(GUILDS | GUILD_MESSAGES | DIRECT_MESSAGES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MESSAGE_CONTENT", "GUILD_MEMBERS", "GUILD_PRESENCES"})
  void refuses_to_ask_for_more_than_it_may_know(String privileged) {
    assertThatThrownBy(() -> DiscordSession.checked(EnumSet.of(GatewayIntent.valueOf(privileged))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected no privileged intent but were [" + privileged + "]");
  }

  @Test
  void starts_while_discord_is_down_and_connects_when_it_is_up() {
    discord.refuseConnections(true);
    rig.start();
    assertThat(rig.connection.state()).isEqualTo(new DiscordState.Connecting());
    assertThat(rig.connection.shards()).isNull();

    discord.refuseConnections(false);
    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.Connected);
    assertThat(rig.connection.shards()).isNotNull();
    assertThat(rig.logins.all()).hasSize(1);
  }

  @Test
  void stops_trying_with_a_wrong_token() {
    rig.connection("not-the-token", false);
    rig.start();

    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.WrongToken);
    assertThat(discord.requests()).hasSize(1);
    assertThat(rig.logins.all()).isEmpty();
    rig.closeInTime();
    assertThat(discord.requests()).hasSize(1);
  }

  @Test
  void does_not_even_send_what_cannot_be_a_token() {
    rig.connection("a token\nand more", false);
    rig.start();

    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.WrongToken);
    assertThat(discord.requests()).isEmpty();
  }

  @Test
  void stops_trying_when_discord_forbids_what_it_wants_to_hear() {
    rig.connected();

    discord.dropGateway(4014);

    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.DisallowedIntents);
    rig.closeInTime();
  }

  @Test
  void stops_trying_when_the_token_was_reset_meanwhile() {
    rig.connected();

    discord.dropGateway(4004);

    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.WrongToken);
    assertThat(discord.identifies()).hasSize(1);
  }

  @Test
  void begins_anew_when_discord_wants_more_shards() {
    rig.connected();
    discord.recommendShards(3);

    discord.dropGateway(4011);

    ConnectionRig.await(() -> discord.identifies().size() == 4);
    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.Connected);
  }

  @Test
  void connects_as_many_shards_as_discord_recommends() {
    discord.recommendShards(4);

    rig.connected();

    assertThat(discord.connected()).isEqualTo(4);
    assertThat(rig.logins.all()).hasSize(4);
    rig.closeInTime();
  }

  @Test
  void tries_again_while_discord_answers_with_errors() {
    discord.breakWith(502);
    discord.behaveOn(
        "GET /gateway/bot", Mishaps.script(new Mishap.BrokenBefore(), new Mishap.CutBefore()));
    discord.behaveOn("GET /users/@me", Mishaps.script(new Mishap.BrokenBefore()));

    rig.connected();

    assertThat(discord.identifies()).hasSize(1);
    assertThat(rig.logins.all()).hasSize(1);
  }
}

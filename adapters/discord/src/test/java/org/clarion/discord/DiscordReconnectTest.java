package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class DiscordReconnectTest {
  private final ConnectionRig rig = new ConnectionRig();
  private final LoopbackDiscord discord = rig.discord;
  private final long server = discord.addServer("Branch");
  private final long channel = discord.addChannel(server, "general");

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 1006, 4000, 4007, 4009})
  void goes_on_with_its_session_when_the_connection_breaks_off(int code) {
    rig.connected();

    discord.dropGateway(code);

    rename(5);
    assertThat(discord.identifies()).hasSize(1);
    assertThat(discord.resumes()).isEqualTo(1);
  }

  @Test
  void goes_on_with_its_session_when_it_is_asked_to_connect_again() {
    rig.connected();

    discord.askToReconnect();

    ConnectionRig.await(() -> discord.resumes() == 1);
    rename(5);
    assertThat(discord.identifies()).hasSize(1);
    assertThat(discord.resumes()).isEqualTo(1);
  }

  @Test
  void goes_on_with_a_session_that_is_invalid_for_a_moment() {
    rig.connected();

    discord.invalidateSession(true);

    rename(5);
    assertThat(discord.identifies()).hasSize(1);
    assertThat(rig.logins.all()).hasSize(1);
  }

  @Test
  void logs_in_anew_when_its_session_is_gone_and_counts_that() {
    rig.connected();

    discord.invalidateSession(false);

    ConnectionRig.await(() -> discord.identifies().size() == 2);
    // In one second the pace of logins would hold it back for six.
    rig.clock.move(LoginWaits.PACE);
    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.Connected);
    assertThat(rig.logins.all()).hasSize(2);
    rename(5);
  }

  @Test
  void comes_back_when_discord_was_away_for_a_while() {
    rig.connected();

    discord.refuseConnections(true);
    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.Connecting);
    discord.refuseConnections(false);

    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.Connected);
    rename(5);
  }

  @Test
  void neither_loses_nor_doubles_an_event_however_often_it_is_thrown_out() {
    rig.connected();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String name = "name-" + i;
      discord.renameChannel(channel, name);
      names.add(name);
      switch (i % 20) {
        case 4 -> discord.dropGateway(4000);
        case 9 -> discord.askToReconnect();
        case 14 -> discord.invalidateSession(true);
        default -> {
          // The others just happen.
        }
      }
    }

    ConnectionRig.await(() -> rig.heard.told().size() >= names.size());
    assertThat(rig.heard.told()).containsExactlyInAnyOrderElementsOf(names);
    assertThat(discord.identifies()).hasSize(1);
  }

  @Test
  void notices_that_discord_does_not_hear_it() {
    discord.beatEvery(Duration.ofMillis(100));
    rig.connected();
    rig.clock.move(LoginWaits.PACE);
    discord.deafen(true);

    // JDA goes on with its session, unless it is interrupted while it begins to and gives up.
    ConnectionRig.await(() -> discord.resumes() > 0 || discord.identifies().size() > 1);
    discord.deafen(false);
    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.Connected);
    rename(5);
  }

  @Test
  void logs_in_anew_when_jda_gives_up_by_itself() {
    rig.connected();
    rig.clock.move(LoginWaits.PACE);

    Objects.requireNonNull(rig.connection.shards()).getShards().getFirst().shutdown();

    ConnectionRig.await(() -> discord.identifies().size() == 2);
    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.Connected);
    rename(5);
  }

  @Test
  void has_every_shard_go_on_with_its_own_session() {
    discord.recommendShards(3);
    rig.connected();

    discord.dropGateway(4000);

    rename(5);
    ConnectionRig.await(() -> discord.resumes() == 3);
    assertThat(discord.identifies()).hasSize(3);
  }

  private void rename(int times) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      discord.renameChannel(channel, "name-" + i);
      names.add("name-" + i);
    }
    ConnectionRig.await(() -> rig.heard.told().size() >= times);
    assertThat(rig.heard.told()).containsExactlyInAnyOrderElementsOf(names);
  }
}

package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.testkit.loopback.Mishap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@Isolated
final class DiscordClosingTest {
  private final ConnectionRig rig = new ConnectionRig();
  private final LoopbackDiscord discord = rig.discord;
  private final long server = discord.addServer("Branch");
  private final long channel = discord.addChannel(server, "general");

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void is_closed_before_it_was_started() {
    rig.closeInTime();

    assertThat(rig.connection.state()).isEqualTo(new DiscordState.Closed());
    assertThat(discord.requests()).isEmpty();
  }

  @Test
  void closes_in_time_and_twice_when_it_is_connected() {
    rig.connected();

    rig.closeInTime();
    rig.closeInTime();

    assertThat(discord.connected()).isZero();
    assertThat(rig.connection.state()).isEqualTo(new DiscordState.Closed());
  }

  @Test
  void closes_in_time_while_discord_is_down() {
    discord.refuseConnections(true);
    rig.start();

    rig.closeInTime();
  }

  @Test
  void closes_in_time_while_it_waits_for_its_next_login() {
    for (int i = 0; i < 15; i++) {
      rig.logins.note(DiscordPlatform.NAME, rig.clock.instant());
    }
    rig.start();
    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.Waiting);

    rig.closeInTime();
    assertThat(discord.identifies()).isEmpty();
  }

  @Test
  void closes_in_time_while_discord_does_not_hear_it() {
    rig.connected();
    discord.deafen(true);

    rig.closeInTime();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /gateway/bot", "GET /users/@me"})
  void closes_in_time_while_discord_leaves_its_login_without_an_answer(String request) {
    discord.behaveOn(request, _ -> new Mishap.NoAnswer());
    rig.start();
    ConnectionRig.await(() -> asked(request));

    rig.closeInTime();
    assertThat(discord.identifies()).isEmpty();
  }

  @Test
  void closes_in_time_while_messages_wait_for_discords_leave() throws Exception {
    rig.connected();
    discord.behave(_ -> new Mishap.TooMany(Duration.ofMinutes(5)));
    TextChannel place =
        Objects.requireNonNull(rig.connection.shards()).getChannelById(TextChannel.class, channel);
    place.sendMessage("Rent strike assembly").queue();
    CompletableFuture<Message> second = place.sendMessage("Bring a friend").submit();
    ConnectionRig.await(() -> asked("POST /channels/" + channel + "/messages"));

    rig.closeInTime();
    assertThat(second).isCancelled();
  }

  @Test
  void closes_in_time_while_several_shards_try_to_come_back() {
    discord.recommendShards(3);
    rig.connected();
    discord.refuseConnections(true);
    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.Connecting);

    rig.closeInTime();
  }

  private boolean asked(String request) {
    return discord.requests().stream()
        .anyMatch(it -> request.equals(it.method() + " " + it.path()));
  }
}

package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class LoginStormTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final ConnectionRig rig = new ConnectionRig();
  private final LoopbackDiscord discord = rig.discord;

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void logs_in_at_most_twenty_times_a_day_although_the_program_crashes_all_the_time() {
    Instant end = rig.clock.instant().plus(DAY).plus(DAY);
    while (rig.clock.instant().isBefore(end)) {
      rig.connection(discord.token(), false);
      rig.start();
      ConnectionRig.await(() -> !(rig.connection.state() instanceof DiscordState.Connecting));
      boolean waits = rig.connection.state() instanceof DiscordState.Waiting;
      rig.connection.close();
      rig.clock.move(waits ? Duration.ofMinutes(40) : Duration.ofSeconds(7));
    }

    assertThat(discord.identifies()).hasSizeBetween(20, 40);
    assertThat(mostWithinADay(discord.identifies())).isLessThanOrEqualTo(LoginWaits.PER_DAY_MAX);
    assertThat(rig.logins.all()).hasSameSizeAs(discord.identifies());
  }

  @Test
  void counts_the_logins_too_that_follow_from_sessions_declared_invalid() {
    Instant start = rig.clock.instant();
    for (int hour = 0; hour < 11; hour++) {
      rig.logins.note(DiscordPlatform.NAME, start.minus(Duration.ofHours(hour)));
    }
    rig.clock.move(Duration.ofHours(1));
    rig.connected();

    discord.invalidateSession(false);

    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.Waiting);
    rig.clock.move(Duration.ofHours(1));
    ConnectionRig.await(() -> rig.connection.state() instanceof DiscordState.Connected);
    assertThat(discord.identifies()).hasSize(2);
    assertThat(rig.logins.all()).hasSize(13);
  }

  private static int mostWithinADay(List<Instant> logins) {
    return logins.stream()
        .mapToInt(last ->
            (int)
                logins.stream()
                    .filter(it -> !it.isAfter(last) && it.isAfter(last.minus(DAY)))
                    .count())
        .max()
        .orElse(0);
  }
}

package org.clarion.loopback.discord.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.loopback.discord.openapi.GatewayLimits.Sent;
import org.junit.jupiter.api.Test;

class GatewayLimitsTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void lets_pass_what_is_within_the_limits() {
    List<Sent> sends =
        Stream.concat(
                everyMillisecond(1, 120), Stream.of(new Sent(1, "x".repeat(4096), after(60_000))))
            .toList();

    assertThat(GatewayLimits.faults(sends)).isEmpty();
  }

  @Test
  void counts_bytes_and_not_characters() {
    assertThat(GatewayLimits.faults(List.of(new Sent(1, "é".repeat(2049), START))))
        .containsExactly("#1: at most 4096 bytes");
  }

  @Test
  void finds_each_send_that_is_one_too_many_in_any_minute() {
    List<Sent> sends =
        Stream.concat(everyMillisecond(1, 121), Stream.of(new Sent(1, "x", after(60_000))))
            .toList();

    assertThat(GatewayLimits.faults(sends))
        .containsExactly("#121: at most 120 sends in 60 s", "#122: at most 120 sends in 60 s");
  }

  @Test
  void counts_each_connection_by_itself() {
    assertThat(
            GatewayLimits.faults(
                Stream.concat(everyMillisecond(1, 120), everyMillisecond(2, 120)).toList()))
        .isEmpty();
  }

  private static Stream<Sent> everyMillisecond(long connection, int count) {
    return Stream.iterate(0, it -> it + 1)
        .limit(count)
        .map(it -> new Sent(connection, "x", after(it)));
  }

  private static Instant after(long millis) {
    return START.plusMillis(millis);
  }
}

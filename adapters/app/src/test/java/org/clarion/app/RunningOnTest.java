package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunningOnTest {
  private Instant real = Instant.parse("2026-11-21T20:00:00Z");

  @Test
  void starts_when_it_is_first_looked_at_and_runs_on() {
    Instant chosen = Instant.parse("2027-03-08T08:59:55Z");
    var clock = new RunningOn(chosen, () -> real);
    real = real.plusSeconds(30);
    assertThat(clock.instant()).isEqualTo(chosen);
    real = real.plusSeconds(5);
    assertThat(clock.instant()).isEqualTo(chosen.plusSeconds(5));
  }
}

package org.clarion.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.clarion.telegram.Pace.Kind;
import org.clarion.telegram.Pace.Ticket;
import org.junit.jupiter.api.Test;

/** Whoever sets the machine's clock back keeps nobody from being answered. */
class SteadyClockTest {
  private static final long PERSON = 700_001;
  private static final long GROUP = -100;
  private static final Duration HOUR = Duration.ofHours(1);

  private final LeapingClock clock = new LeapingClock();
  private final SteadyClock steady = new SteadyClock(clock);
  private final Pace pace = new Pace(clock, clock);

  @Test
  void goes_on_from_where_it_stood() {
    assertThat(steady.instant()).isEqualTo(LeapingClock.START);
    clock.setBack(HOUR);
    assertThat(steady.instant()).isEqualTo(LeapingClock.START);
    clock.rest(Duration.ofSeconds(5));
    assertThat(steady.instant()).isEqualTo(LeapingClock.START.plusSeconds(5));
    clock.setBack(HOUR);
    assertThat(steady.instant()).isEqualTo(LeapingClock.START.plusSeconds(5));
    clock.rest(HOUR);
    assertThat(steady.instant()).isEqualTo(LeapingClock.START.plusSeconds(5).plus(HOUR));
  }

  @Test
  void all_are_answered_as_ever_after_the_clock_was_set_back() {
    for (int i = 0; i < 22; i++) {
      assertThat(turn(PERSON + i, Kind.ANSWER)).isZero();
      pace.ended();
    }
    clock.setBack(HOUR);

    assertThat(turn(1, Kind.ANSWER)).isEqualTo(Duration.ofSeconds(1));
    assertThat(turn(2, Kind.POST)).isBetween(Duration.ZERO, Duration.ofMillis(1_100));
    clock.rest(Duration.ofSeconds(2));
    for (int i = 0; i < 22; i++) {
      assertThat(turn(PERSON + i, Kind.ANSWER)).isZero();
      pace.ended();
    }
  }

  @Test
  void a_groups_minute_is_a_minute_after_the_clock_was_set_back() {
    for (int i = 0; i < 20; i++) {
      assertThat(turn(GROUP, Kind.POST)).isZero();
      pace.ended();
      clock.rest(Duration.ofSeconds(1));
    }
    clock.setBack(HOUR);

    assertThat(turn(GROUP, Kind.POST)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(61));
    clock.rest(Duration.ofSeconds(61));
    assertThat(turn(GROUP, Kind.POST)).isZero();
  }

  @Test
  void telegrams_own_delay_lasts_as_long_as_it_said_when_the_clock_was_set_back() {
    pace.delay(GROUP, Duration.ofMinutes(10));
    clock.rest(Duration.ofMinutes(4));
    assertThat(turn(GROUP, Kind.POST)).isEqualTo(Duration.ofMinutes(6));
    clock.setBack(HOUR);

    assertThat(turn(GROUP, Kind.POST)).isEqualTo(Duration.ofMinutes(6));
    clock.rest(Duration.ofMinutes(6));
    assertThat(turn(GROUP, Kind.POST)).isZero();
  }

  /** Asks once, without queueing up. */
  private Duration turn(long chat, Kind kind) {
    Ticket ticket = pace.queue(chat, kind, 1);
    try {
      return pace.turn(ticket);
    } finally {
      pace.leave(ticket);
    }
  }
}

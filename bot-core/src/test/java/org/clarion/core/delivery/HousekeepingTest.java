package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clarion.core.message.PlatformName;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
  private static final Instant NOW = Instant.parse("2027-03-08T09:00:00Z");

  private final MemoryLedger ledger = new MemoryLedger();
  private final ForgettingInbox inbox = new ForgettingInbox();
  private final Housekeeping housekeeping = new Housekeeping(ledger, inbox);

  @Test
  void that_it_runs_is_noted_every_ten_minutes() {
    for (int minute = 0; minute <= 30; minute++) {
      run(minutes(minute));
    }

    assertThat(ledger.beats).containsExactly(NOW, minutes(10), minutes(20), minutes(30));
    assertThat(ledger.reports).isEmpty();
  }

  @Test
  void the_first_start_of_all_is_no_return() {
    assertThat(housekeeping.lastBeat()).isNull();
    run(NOW);

    assertThat(ledger.reports).isEmpty();
    assertThat(housekeeping.lastBeat()).isEqualTo(NOW);
  }

  @Test
  void who_was_away_for_more_than_twenty_minutes_says_so_once() {
    ledger.beats.add(NOW.minus(Duration.ofMinutes(20)).minusMillis(1));
    run(NOW);
    run(minutes(10));

    assertThat(ledger.reports).containsExactly(new Report.Away(NOW.minusMillis(1_200_001), NOW));
  }

  @Test
  void who_was_away_for_twenty_minutes_says_nothing() {
    ledger.beats.add(NOW.minus(Duration.ofMinutes(20)));
    run(NOW);

    assertThat(ledger.reports).isEmpty();
  }

  @Test
  void who_takes_over_from_another_that_was_running_was_not_away() {
    ledger.beats.add(NOW.minus(Duration.ofDays(3)));
    assertThat(housekeeping.lastBeat()).isEqualTo(NOW.minus(Duration.ofDays(3)));
    ledger.beats.add(NOW.minus(Duration.ofMinutes(9)));
    run(NOW);

    assertThat(ledger.reports).isEmpty();
  }

  @Test
  void everything_is_counted_every_hour_and_what_must_not_be_is_logged() {
    try (Log log = new Log(Housekeeping.class)) {
      run(NOW);
      run(NOW.plus(Duration.ofMinutes(59)));
      ledger.audit = new Audit(Map.of(State.SENT, 3L), 3, 0, 1, 0, 0, 0, 2, 0);
      run(NOW.plus(Duration.ofMinutes(60)));

      assertThat(ledger.audits).containsExactly(NOW, minutes(60));
      assertThat(log.lines())
          .containsExactly(
              "INFO audit: 3 sent, 0 skipped, 0 held, 0 waiting, 0 breaches",
              "ERROR audit: 1 EARLY",
              "ERROR audit: 2 CROWDED",
              "INFO audit: 3 sent, 0 skipped, 0 held, 0 waiting, 2 breaches");
    }
  }

  @Test
  void posts_of_four_hundred_days_ago_and_places_lost_for_thirty_are_forgotten_once_a_day() {
    run(NOW);
    run(NOW.plus(Duration.ofHours(23)));
    run(NOW.plus(Duration.ofHours(24)));

    assertThat(ledger.forgotten)
        .containsExactly(NOW.minus(Duration.ofDays(400)), NOW.minus(Duration.ofDays(399)));
    assertThat(ledger.lost)
        .containsExactly(NOW.minus(Duration.ofDays(30)), NOW.minus(Duration.ofDays(29)));
  }

  @Test
  void what_came_in_seven_days_ago_is_forgotten_once_a_day() {
    run(NOW);
    run(NOW.plus(Duration.ofHours(23)));
    run(NOW.plus(Duration.ofHours(24)));

    assertThat(inbox.forgotten)
        .containsExactly(NOW.minus(Duration.ofDays(7)), NOW.minus(Duration.ofDays(6)));
  }

  @Test
  void a_clock_that_was_set_back_does_not_stop_the_notes() {
    run(NOW);
    run(NOW.minus(Duration.ofDays(365)));

    assertThat(ledger.beats).containsExactly(NOW, NOW.minus(Duration.ofDays(365)));
    assertThat(ledger.reports).isEmpty();
  }

  @Test
  void that_the_clock_was_wrong_is_reported() {
    housekeeping.clockWasWrong(Instant.EPOCH, NOW, NOW);

    assertThat(ledger.reports).containsExactly(new Report.WrongClock(Instant.EPOCH, NOW));
  }

  private void run(Instant now) {
    housekeeping.beat(now);
    housekeeping.look(now);
  }

  private static Instant minutes(int minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  /** Writes down from when on it is to forget. */
  private static final class ForgettingInbox implements Inbox {
    private final List<Instant> forgotten = new ArrayList<>();

    @Override
    public <T> Handling<T> once(PlatformName platform, long update, Supplier<T> deed, Instant now) {
      return Inbox.NONE.once(platform, update, deed, now);
    }

    @Override
    public void answered(PlatformName platform, long update, Instant now) {
      Inbox.NONE.answered(platform, update, now);
    }

    @Override
    public boolean isAnswered(PlatformName platform, long update) {
      return Inbox.NONE.isAnswered(platform, update);
    }

    @Override
    public int forget(Instant before) {
      forgotten.add(before);
      return 0;
    }
  }
}

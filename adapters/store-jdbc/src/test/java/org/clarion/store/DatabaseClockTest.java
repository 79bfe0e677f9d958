package org.clarion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.clarion.store.Store.Settings;
import org.junit.jupiter.api.Test;

/** The time on which all agree that share a database, whatever their own clocks show. */
class DatabaseClockTest extends StoreContract {
  private static final Duration HOUR = Duration.ofHours(1);

  /** Far more than one question to a database on this machine takes. */
  private static final long SOON_MILLIS = 2_000;

  private final InstantSource real = InstantSource.system();
  private Duration wrongBy = Duration.ZERO;
  private Duration elapsed = Duration.ZERO;

  @Override
  Settings freshStore() {
    return TestPostgres.emptySchema();
  }

  @Test
  void a_process_whose_clock_is_wrong_goes_by_the_databases() {
    wrongBy = HOUR;

    assertIsRight(sharedClock());
  }

  @Test
  void two_processes_agree() {
    InstantSource one = sharedClock();
    InstantSource two = openAnother().clock(() -> real.instant().minus(HOUR), () -> 0);

    Instant before = one.instant();

    assertThat(two.instant()).isCloseTo(before, within(SOON_MILLIS, ChronoUnit.MILLIS));
  }

  @Test
  void a_clock_that_creeps_is_put_right_within_half_a_minute() {
    InstantSource shared = sharedClock();
    assertIsRight(shared);

    wrongBy = Duration.ofMillis(900);
    elapsed = DatabaseClock.RENEW_EVERY;

    assertThat(Duration.between(real.instant(), shared.instant()))
        .isLessThan(Duration.ofMillis(800));
  }

  @Test
  void a_clock_that_is_set_is_noticed_at_once() {
    InstantSource shared = sharedClock();
    assertIsRight(shared);

    wrongBy = HOUR.negated();

    assertIsRight(shared);
  }

  @Test
  void asking_again_and_again_does_not_make_it_jump_back() {
    InstantSource shared = sharedClock();
    List<Instant> seen = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      seen.add(shared.instant());
      elapsed = elapsed.plus(DatabaseClock.RENEW_EVERY);
    }

    assertThat(seen).isSorted();
  }

  @Test
  void while_the_database_does_not_answer_the_last_answer_is_good_enough() {
    wrongBy = HOUR;
    InstantSource shared = sharedClock();
    assertIsRight(shared);

    store.close();
    elapsed = DatabaseClock.RENEW_EVERY;

    assertIsRight(shared);
  }

  @Test
  void whoever_never_got_an_answer_goes_by_the_clock_of_the_process() {
    InstantSource shared = sharedClock();
    store.close();
    wrongBy = HOUR;

    assertThat(shared.instant())
        .isCloseTo(real.instant().plus(HOUR), within(SOON_MILLIS, ChronoUnit.MILLIS));
  }

  @Test
  void an_embedded_database_goes_by_the_clock_of_the_process() {
    InstantSource process = () -> Instant.EPOCH;
    try (Store alone = Store.open(Settings.memory())) {
      assertThat(alone.clock(process, () -> 0)).isSameAs(process);
    }
  }

  private InstantSource sharedClock() {
    Instant start = real.instant();
    return store.clock(
        () -> real.instant().plus(wrongBy),
        // As fast as the other one runs by itself, but not when it is set.
        () -> Duration.between(start, real.instant()).plus(elapsed).toNanos());
  }

  private void assertIsRight(InstantSource shared) {
    assertThat(shared.instant()).isCloseTo(real.instant(), within(SOON_MILLIS, ChronoUnit.MILLIS));
  }
}

package org.clarion.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The time by the database's clock, so that all who share the database agree on it: the process's
 * own, put right by how far it was off when the database was asked last. While the database does
 * not answer, that is good enough.
 */
final class DatabaseClock implements InstantSource {
  static final Duration RENEW_EVERY = Duration.ofSeconds(30);

  /** A clock of the process that has been set is noticed when it is off by more. */
  static final Duration DRIFT_MAX = Duration.ofSeconds(1);

  /** Whoever asks for the time does not wait for long. */
  private static final int ANSWER_SECONDS_MAX = 2;

  private final Jdbi jdbi;
  private final InstantSource process;
  private final LongSupplier nanos;
  private final ReentrantLock asking = new ReentrantLock();
  private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);
  private volatile @Nullable Correction correction;

  /**
   * @param offset what the process's clock lacks
   * @param wall what the process's clock showed when the database was asked
   * @param nanos the monotonic clock then
   */
  private record Correction(Duration offset, Instant wall, long nanos) {
    boolean holds(Instant wallNow, long nanosNow) {
      Duration elapsed = Duration.ofNanos(nanosNow - nanos);
      Duration drift = Duration.between(wall, wallNow).minus(elapsed).abs();
      return elapsed.compareTo(RENEW_EVERY) < 0 && drift.compareTo(DRIFT_MAX) <= 0;
    }
  }

  /**
   * @param nanos a monotonic clock that nobody can set
   */
  DatabaseClock(Jdbi jdbi, InstantSource process, LongSupplier nanos) {
    this.jdbi = jdbi;
    this.process = process;
    this.nanos = nanos;
  }

  @Override
  public Instant instant() {
    Correction last = correction;
    if (last == null || !last.holds(process.instant(), nanos.getAsLong())) {
      last = renew(last);
    }
    return notBack(process.instant().plus(last.offset()));
  }

  /** A nearer guess may be a little behind the one before; then time stands still for so long. */
  private Instant notBack(Instant now) {
    return latest.updateAndGet(
        it -> now.isBefore(it) && now.plus(DRIFT_MAX).isAfter(it) ? it : now);
  }

  /** One asks; the others make do with the last answer, if there was any. */
  private Correction renew(@Nullable Correction last) {
    if (last != null && !asking.tryLock()) {
      return last;
    }
    if (last == null) {
      asking.lock();
    }
    try {
      Duration offset = measure(last == null ? null : last.offset());
      Correction renewed = new Correction(offset, process.instant(), nanos.getAsLong());
      correction = renewed;
      return renewed;
    } finally {
      asking.unlock();
    }
  }

  /**
   * Asks the database. Its clock was read at some moment between question and answer: an offset
   * that agrees with that is kept, another is moved by no more than it takes.
   */
  private Duration measure(@Nullable Duration last) {
    // A connection of its own: a transaction under way would not survive an answer that fails.
    try (Handle db = jdbi.open()) {
      Instant asked = process.instant();
      Instant theirs =
          db.createQuery("select clock_timestamp()")
              .setQueryTimeout(ANSWER_SECONDS_MAX)
              .mapTo(OffsetDateTime.class)
              .one()
              .toInstant();
      return nearest(
          last, Duration.between(process.instant(), theirs), Duration.between(asked, theirs));
    } catch (JdbiException _) {
      // The next one to need the database says what is wrong with it.
      return last == null ? Duration.ZERO : last;
    }
  }

  private static Duration nearest(@Nullable Duration last, Duration least, Duration most) {
    if (last == null) {
      return least.plus(most).dividedBy(2);
    }
    if (last.compareTo(least) < 0) {
      return least;
    }
    return last.compareTo(most) > 0 ? most : last;
  }
}

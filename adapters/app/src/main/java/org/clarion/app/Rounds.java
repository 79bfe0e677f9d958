package org.clarion.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has something that platforms show kept in step with the key dates: every hour, within a minute
 * when the content or what places want has changed, and as often while a platform does not answer.
 */
final class Rounds implements AutoCloseable {
  static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  static final Duration KEPT_EVERY = Duration.ofHours(1);

  private static final Duration CLOSING_MAX = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Keeper keeper;
  private final LongSupplier revision;
  private final InstantSource clock;
  private final Semaphore woken = new Semaphore(0);

  private @Nullable Instant kept;
  private long keptRevision;
  private volatile @Nullable Thread thread;
  private volatile boolean closed;

  /** Brings all of one sort into step; false when a platform did not answer. */
  @FunctionalInterface
  interface Keeper {
    /**
     * Goes round once.
     *
     * @param isOver whether to leave the rest for the next time
     */
    boolean keep(Instant now, BooleanSupplier isOver);
  }

  /**
   * @param name of what is kept, for the log
   * @param revision another number whenever the content or what places want has changed
   */
  Rounds(String name, Keeper keeper, LongSupplier revision, InstantSource clock) {
    this.name = name;
    this.keeper = keeper;
    this.revision = revision;
    this.clock = clock;
  }

  /** Goes round in a thread of its own until closed. */
  Rounds start() {
    thread = Thread.ofVirtual().name(name).start(this::run);
    return this;
  }

  /** Goes round if it is time to; true when it was. */
  boolean look() {
    Instant now = clock.instant();
    long current = revision.getAsLong();
    boolean due =
        kept == null
            || current != keptRevision
            || Duration.between(kept, now).abs().compareTo(KEPT_EVERY) >= 0;
    if (due) {
      kept = keeper.keep(now, () -> closed) ? now : null;
      keptRevision = current;
    }
    return due;
  }

  /** Ends soon: a round under way goes on where it was the next time. */
  @Override
  public void close() {
    closed = true;
    woken.release();
    Thread running = thread;
    if (running != null) {
      // Not interrupted: what has been posted is to be noted.
      try {
        running.join(CLOSING_MAX);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    while (!closed) {
      try {
        if (!woken.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
          look();
        }
      } catch (InterruptedException _) {
        closed = true;
      } catch (RuntimeException e) {
        LOG.error("A round over the {} failed; the next one follows", name, e);
      }
    }
  }
}

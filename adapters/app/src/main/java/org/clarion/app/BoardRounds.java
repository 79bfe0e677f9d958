package org.clarion.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.clarion.core.delivery.EventBoardKeeper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the lists of events kept in step with the key dates: every hour, within a minute when the
 * content or what places want has changed, and as often while a platform does not answer.
 */
final class BoardRounds implements AutoCloseable {
  static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  static final Duration KEPT_EVERY = Duration.ofHours(1);

  private static final Duration CLOSING_MAX = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(BoardRounds.class);

  private final EventBoardKeeper keeper;
  private final LongSupplier revision;
  private final InstantSource clock;
  private final Semaphore woken = new Semaphore(0);

  private @Nullable Instant kept;
  private long keptRevision;
  private volatile @Nullable Thread thread;
  private volatile boolean closed;

  /**
   * @param revision another number whenever the content or what places want has changed
   */
  BoardRounds(EventBoardKeeper keeper, LongSupplier revision, InstantSource clock) {
    this.keeper = keeper;
    this.revision = revision;
    this.clock = clock;
  }

  /** Goes round in a thread of its own until closed. */
  BoardRounds start() {
    thread = Thread.ofVirtual().name("event-boards").start(this::run);
    return this;
  }

  /** Keeps the lists in step if it is time to; true when they were asked. */
  boolean look() {
    Instant now = clock.instant();
    long current = revision.getAsLong();
    boolean due =
        kept == null
            || current != keptRevision
            || Duration.between(kept, now).abs().compareTo(KEPT_EVERY) >= 0;
    if (due) {
      kept = keeper.keep(now) ? now : null;
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
      running.interrupt();
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
        LOG.error("A round over the event boards failed; the next one follows", e);
      }
    }
  }
}

package org.clarion.core.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.clarion.core.content.KeyDates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps reminders going: plans when the content or the day has changed, fans out what is due and
 * has it delivered. {@link #tick()} does one pass; {@link #start()} does one at least every five
 * seconds until closed.
 */
public final class Ticker implements AutoCloseable {
  /** The longest it sleeps; it never sleeps until a time worked out from an older schedule. */
  static final Duration PAUSE_MAX = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

  private final Supplier<KeyDates> dates;
  private final Outbox outbox;
  private final Courier courier;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore woken = new Semaphore(0);

  private @Nullable Plan planned;
  private volatile @Nullable Thread thread;
  private volatile boolean closed;

  public Ticker(Supplier<KeyDates> dates, Outbox outbox, Courier courier, InstantSource clock) {
    this.dates = dates;
    this.outbox = outbox;
    this.courier = courier;
    this.clock = clock;
  }

  /** One pass: everything that is due by now is planned, fanned out and handed to its platform. */
  public void tick() {
    lock.lock();
    try {
      Instant now = clock.instant();
      planIfChanged(now);
      outbox.recover(now);
      outbox.fanOut(now);
      // What a pass leaves behind when it is closed is waiting in the outbox at the next start.
      while (courier.deliver() == Courier.BATCH_MAX && !closed) {
        outbox.recover(clock.instant());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Runs passes in a thread of its own until closed. A pass that fails is logged and followed. */
  public void start() {
    thread = Thread.ofVirtual().name("ticker").start(this::run);
  }

  /** Has the next pass begin now, because something changed. */
  public void wake() {
    woken.release();
  }

  /** Ends after the batch under way; returns when it has. */
  @Override
  public void close() {
    closed = true;
    wake();
    Thread running = thread;
    if (running != null) {
      try {
        running.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    while (!closed) {
      try {
        tick();
      } catch (RuntimeException e) {
        LOG.error("A pass over the reminders failed; the next one follows", e);
      }
      pause();
    }
  }

  private void pause() {
    try {
      if (woken.tryAcquire(PAUSE_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException _) {
      closed = true;
    }
  }

  private void planIfChanged(Instant now) {
    KeyDates current = dates.get();
    Plan wanted =
        new Plan(current.library().revision(), now.atZone(current.almanac().zone()).toLocalDate());
    if (!wanted.equals(planned)) {
      outbox.schedule(Planner.plan(current, now));
      planned = wanted;
    }
  }

  private record Plan(long revision, LocalDate day) {}
}

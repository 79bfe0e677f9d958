package org.clarion.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.clarion.app.text.Texts;
import org.clarion.core.delivery.Roles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the bot in front of people, unless another process on the same store is there already: with
 * one token both would get every question. Then it stands by and takes over when the other goes.
 */
final class Front implements AutoCloseable {
  static final String ROLE = "front";
  static final Duration LEASE = Duration.ofSeconds(15);
  static final Duration RENEWED_EVERY = Duration.ofSeconds(5);

  /** How often whoever stands by looks whether its time has come. */
  static final Duration TRIED_EVERY = Duration.ofSeconds(1);

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Logger LOG = LoggerFactory.getLogger(Front.class);

  private final Roles roles;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Supplier<Duty> beginning;
  private final Consumer<String> says;
  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore woken = new Semaphore(0);

  private @Nullable Duty duty;
  private boolean standsBy;
  private long askedAt;
  private long heldAt;
  private volatile boolean closed;

  /**
   * @param clock the one that all processes on the store go by
   * @param nanos a monotonic clock
   * @param beginning connects the bot
   * @param says takes a line for whoever started the program
   */
  Front(
      Roles roles,
      InstantSource clock,
      LongSupplier nanos,
      Supplier<Duty> beginning,
      Consumer<String> says) {
    this.roles = roles;
    this.clock = clock;
    this.nanos = nanos;
    this.beginning = beginning;
    this.says = says;
    this.askedAt = nanos.getAsLong() - RENEWED_EVERY.toNanos();
  }

  /** Goes on until closed; false when there is no use in that because nothing can be connected. */
  boolean run() {
    boolean useful = true;
    while (!closed && useful) {
      useful = look();
      pause();
    }
    return useful;
  }

  /** Looks once at what is to be done; false when there is no use in going on. */
  boolean look() {
    lock.lock();
    try {
      if (closed) {
        return true;
      }
      long now = nanos.getAsLong();
      Duration every = duty == null ? TRIED_EVERY : RENEWED_EVERY;
      if (now - askedAt >= every.toNanos()) {
        askedAt = now;
        takeOrLeave(holds(now));
      }
      if (duty == null) {
        return true;
      }
      duty.news().forEach(says);
      return !duty.isOver();
    } finally {
      lock.unlock();
    }
  }

  /** Ends what is under way and lets another one take over at once. */
  @Override
  public void close() {
    closed = true;
    woken.release();
    lock.lock();
    try {
      if (duty != null) {
        leave();
        roles.release(ROLE, clock.instant());
      }
    } finally {
      lock.unlock();
    }
  }

  private void takeOrLeave(boolean held) {
    if (held && duty == null) {
      if (standsBy) {
        says.accept(Texts.say("front.takesOver"));
        standsBy = false;
      }
      duty = beginning.get();
    } else if (!held) {
      leave();
      if (!standsBy) {
        says.accept(Texts.say("front.standsBy"));
        standsBy = true;
      }
    }
  }

  private void leave() {
    if (duty != null) {
      duty.close();
      duty = null;
    }
  }

  /** While the store does not answer, nobody else can have taken what is still held. */
  private boolean holds(long now) {
    try {
      boolean held = roles.hold(ROLE, clock.instant(), LEASE);
      if (held) {
        heldAt = now;
      }
      return held;
    } catch (RuntimeException e) {
      LOG.warn("Nobody could say who is in front", e);
      return duty != null && now - heldAt < LEASE.minus(RENEWED_EVERY).toNanos();
    }
  }

  private void pause() {
    try {
      if (woken.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException _) {
      closed = true;
    }
  }
}

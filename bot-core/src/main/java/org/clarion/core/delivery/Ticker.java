package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.clarion.core.content.KeyDates;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.Rhythm;
import org.clarion.core.reminder.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps posts going: plans when the content, the subscriptions or the day have changed, fans out
 * what is due and has it delivered. {@link #tick()} does one pass; {@link #start()} does one at
 * least every five seconds until closed.
 */
public final class Ticker implements AutoCloseable {
  /** The longest it sleeps; it never sleeps until a time worked out from an older schedule. */
  public static final Duration PAUSE_MAX = Duration.ofSeconds(5);

  /** The shortest it sleeps. */
  private static final Duration PAUSE_MIN = Duration.ofMillis(20);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** The longest it sleeps while another one sends, so as to take over soon when that one goes. */
  static final Duration STANDBY_MAX = Duration.ofSeconds(1);

  /** Whoever has not renewed the role for so long has lost it. */
  static final Duration ROLE_LEASE = Duration.ofSeconds(10);

  /** The role of the one that sends. */
  static final String ROLE = "sender";

  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

  private final Supplier<KeyDates> dates;
  private final Parts parts;
  private final Courier courier;
  private final ClockGuard guard;
  private final Housekeeping housekeeping;
  private final InstantSource clock;
  private final InstantSource checked;
  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore woken = new Semaphore(0);

  private @Nullable Planned planned;
  private ClockGuard.Verdict.@Nullable Wrong wrong;
  private volatile boolean standby;
  private volatile @Nullable Thread thread;
  private volatile boolean closed;

  /** The stored side of it. */
  public record Parts(
      Outbox outbox, Ledger ledger, Subscriptions subscriptions, Roles roles, Inbox inbox) {}

  private record Planned(long content, long subscriptions, LocalDate day) {}

  public Ticker(
      Supplier<KeyDates> dates,
      Parts parts,
      Courier courier,
      ClockGuard guard,
      InstantSource clock) {
    this.dates = dates;
    this.parts = parts;
    this.courier = courier;
    this.guard = guard;
    this.housekeeping = new Housekeeping(parts.ledger(), parts.inbox());
    this.clock = clock;
    this.checked = guard.checked(clock);
  }

  /** One pass: everything that is due by now is planned, fanned out and handed to its platform. */
  public void tick() {
    lock.lock();
    try {
      Instant now = clock.instant();
      if (isTrusted(now) && holdsRole(now)) {
        housekeeping.beat(now);
        run(now);
        housekeeping.look(now);
      }
    } catch (UncheckedTime _) {
      LOG.warn("The clock has jumped during a pass; the next one begins by checking it");
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

  /** Ends after the batch under way and gives the role up; returns when it has. */
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
    try {
      parts.roles().release(ROLE, clock.instant());
    } catch (RuntimeException e) {
      LOG.warn("The sender's role could not be given up; it lapses by itself", e);
    }
  }

  private void run(Instant now) {
    KeyDates current = dates.get();
    Outbox outbox = parts.outbox();
    Outbox.Glance glance = outbox.glance(now);
    boolean changed = planIfChanged(current, glance, now);
    if (glance.isIdle() && !changed) {
      return;
    }
    int due;
    do {
      due = outbox.fanOut(current, now);
    } while (due == Outbox.DUE_MAX && !closed);
    courier.recover(current);
    outbox.tidy(now);
    // What a pass leaves behind when it is closed is waiting in the outbox at the next start.
    while (courier.deliver(current) == Courier.BATCH_MAX
        && !closed
        && holdsRole(checked.instant())) {
      current = dates.get();
      Instant later = checked.instant();
      planIfChanged(current, outbox.glance(later), later);
    }
  }

  private void run() {
    while (!closed) {
      Duration pause = PAUSE_MAX;
      Instant begun = clock.instant();
      try {
        tick();
        pause = standby ? STANDBY_MAX : rest(begun, clock.instant());
      } catch (RuntimeException e) {
        LOG.error("A pass over the reminders failed; the next one follows", e);
      }
      pause(pause);
    }
  }

  private void pause(Duration pause) {
    try {
      if (woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException _) {
      closed = true;
    }
  }

  /**
   * What is due is due on a whole minute, and what was put off has its own time: neither is kept
   * waiting for the rest of a pause.
   */
  private Duration rest(Instant begun, Instant now) {
    Duration left = MINUTE.minusMillis(now.toEpochMilli() % MINUTE.toMillis());
    Duration pause = shorter(left, PAUSE_MAX);
    Instant soonest = courier.soonest(begun);
    if (soonest != null) {
      pause = shorter(pause, Duration.between(now, soonest));
    }
    return pause.compareTo(PAUSE_MIN) > 0 ? pause : PAUSE_MIN;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private boolean holdsRole(Instant now) {
    boolean held = parts.roles().hold(ROLE, now, ROLE_LEASE);
    standby = !held;
    return held;
  }

  private boolean isTrusted(Instant now) {
    return switch (guard.look(now, housekeeping.lastBeat())) {
      case ClockGuard.Verdict.Right _ -> {
        noteTrust(now);
        yield true;
      }
      case ClockGuard.Verdict.Wrong(Instant ours, Instant theirs) -> {
        noteDistrust(new ClockGuard.Verdict.Wrong(ours, theirs));
        yield false;
      }
      case ClockGuard.Verdict.Unsure _ -> false;
    };
  }

  private void noteTrust(Instant now) {
    var before = wrong;
    if (before != null) {
      wrong = null;
      housekeeping.clockWasWrong(before.ours(), before.theirs(), now);
    }
  }

  private void noteDistrust(ClockGuard.Verdict.Wrong now) {
    if (wrong == null) {
      LOG.error(
          "The clock shows {} but it should be about {}: nothing is posted until it is right",
          now.ours(),
          now.theirs());
      wrong = now;
    }
  }

  private boolean planIfChanged(KeyDates current, Outbox.Glance glance, Instant now) {
    LocalDate day = now.atZone(current.almanac().zone()).toLocalDate();
    long content = current.library().revision();
    if (new Planned(content, glance.subscriptions(), day).equals(planned)) {
      return false;
    }
    Rhythm rhythm = parts.subscriptions().rhythm();
    var plan = new Outbox.Plan(current, Planner.plan(current, rhythm, now));
    if (!parts.outbox().plan(plan, now)) {
      return false;
    }
    planned = new Planned(content, rhythm.revision(), day);
    return true;
  }
}

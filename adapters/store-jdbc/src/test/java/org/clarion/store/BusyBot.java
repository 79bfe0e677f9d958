package org.clarion.store;

import static org.clarion.core.reminder.Topic.QUESTIONS;
import static org.clarion.core.reminder.Topic.REMINDERS;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Recurrences;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.PlaceNews;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.Verdict;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;

/** Works like a bot with much to do, pass after pass, and keeps what the store has confirmed. */
final class BusyBot implements AutoCloseable {
  static final Instant START = Instant.parse("2027-02-22T09:00:00Z");

  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration PASS_MAX = Duration.ofSeconds(60);
  private static final int BATCH_MAX = 20;
  private static final PlatformName CONSOLE = new PlatformName("console");

  /** Confirmed to have reminders on. */
  final Set<Place> on = ConcurrentHashMap.newKeySet();

  /** Confirmed to be reported. */
  final Set<Place> reported = ConcurrentHashMap.newKeySet();

  /** Deliveries confirmed to be settled as sent. */
  final Set<Long> sent = ConcurrentHashMap.newKeySet();

  private final Store store;
  private final KeyDates dates;
  private final AtomicInteger passes = new AtomicInteger();
  private final LinkedBlockingQueue<Boolean> outcomes = new LinkedBlockingQueue<>();
  private final Thread thread = Thread.ofVirtual().unstarted(this::run);
  private volatile boolean closed;

  BusyBot(Store store) {
    this.store = store;
    dates =
        KeyDates.of(store.contents().current(), ZoneId.of("Europe/London"), null, Recurrences.NONE);
    store.subscriptions().turnOn(new Place(CONSOLE, "north", "office"), QUESTIONS, START);
    thread.start();
  }

  /** Waits for the end of a pass that began after this was called and went well, or did not. */
  void await(boolean well) throws InterruptedException {
    outcomes.clear();
    long deadline = System.nanoTime() + PASS_MAX.toNanos();
    Boolean outcome;
    do {
      outcome = outcomes.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (outcome == null) {
        throw new IllegalStateException("Expected a pass to end but none did");
      }
    } while (outcome != well);
  }

  /** Ends the work and settles what was left lying, as the next sender would. */
  Instant finish() throws InterruptedException {
    close();
    thread.join();
    Instant end = now().plus(LEASE).plusSeconds(1);
    store.outbox().tidy(end);
    for (Post post : store.outbox().lapsed(end, end.plus(LEASE), Integer.MAX_VALUE)) {
      settle(post, end);
    }
    while (deliver(end) > 0) {
      // Until nothing waits.
    }
    return end;
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void run() {
    while (!closed) {
      outcomes.add(isDone());
    }
  }

  private boolean isDone() {
    try {
      pass(new Place(CONSOLE, "many", "room " + passes.incrementAndGet()));
      return true;
    } catch (RuntimeException _) {
      return false;
    }
  }

  private void pass(Place place) {
    store.subscriptions().turnOn(place, REMINDERS, now());
    on.add(place);
    store.ledger().report(new Report.Unreachable(place, "gone"), now());
    reported.add(place);
    store.outbox().glance(now());
    store.outbox().tidy(now());
    deliver(now());
  }

  private int deliver(Instant now) {
    int started = 0;
    for (Post post : store.outbox().claim(now, now.plus(LEASE), BATCH_MAX)) {
      var start = new Outbox.Start(dates, false, now.plus(LEASE));
      var sending = store.outbox().start(post, start, now);
      if (sending.isPresent()) {
        started++;
        settle(sending.get(), now);
      }
    }
    return started;
  }

  private void settle(Post post, Instant now) {
    if (store.outbox().settle(post, new Verdict.Sent("message"), new PlaceNews.None(), null, now)) {
      post.members().forEach(it -> sent.add(it.id()));
    }
  }

  private Instant now() {
    return START.plusMillis(passes.get());
  }
}

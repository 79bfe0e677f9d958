package org.clarion.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The updates that Telegram has handed over and has not been told to forget. It hands them over
 * again until then, so that a crash loses none.
 *
 * <p>Telegram forgets all updates below the offset of a poll. So one that is not handled yet holds
 * back those behind it, but keeps nobody from being answered: they are handled meanwhile, and known
 * when they come again.
 */
final class Unconfirmed {
  /** So long an update that has had its effect may still wait for its answer to go out. */
  static final Duration ANSWER_WAITS_MAX = Duration.ofSeconds(1);

  private record Taken(Handled handled, Instant at) {
    /** One that was refused while the bot closes has to come again. */
    boolean isOver(Instant now) {
      return isDone(handled.finish())
          || (isDone(handled.effect()) && now.isAfter(at.plus(ANSWER_WAITS_MAX)));
    }

    private static boolean isDone(Future<?> part) {
      return part.isDone() && !part.isCancelled();
    }
  }

  private final NavigableMap<Integer, Taken> taken = new TreeMap<>();
  private int offset;
  private boolean closed;

  /** Whether an update is in hand already. */
  synchronized boolean holds(int update) {
    return taken.containsKey(update);
  }

  /** Takes one in hand. */
  void add(int update, Handled handled, Instant now) {
    synchronized (this) {
      taken.put(update, new Taken(handled, now));
    }
    var _ = handled.effect().whenComplete((_, _) -> wake());
    var _ = handled.finish().whenComplete((_, _) -> wake());
  }

  /** The offset of the next poll: that of the first update that must not be forgotten yet. */
  synchronized int next(Instant now) {
    while (!taken.isEmpty() && taken.firstEntry().getValue().isOver(now)) {
      offset = taken.pollFirstEntry().getKey() + 1;
    }
    return taken.isEmpty() ? offset : taken.firstKey();
  }

  /** Waits until all answers are out, but not longer than this. */
  void awaitAnswers(Duration most) throws InterruptedException {
    await(Handled::finish, most);
  }

  /** Waits until all effects are there, but not longer than this. */
  void awaitEffects(Duration most) throws InterruptedException {
    await(Handled::effect, most);
  }

  /** Keeps nobody waiting any longer. */
  synchronized void close() {
    closed = true;
    wake();
  }

  private synchronized void await(Function<Handled, Future<?>> what, Duration most)
      throws InterruptedException {
    long deadline = System.nanoTime() + most.toNanos();
    Collection<Taken> all = taken.values();
    while (!closed && !all.stream().allMatch(it -> what.apply(it.handled()).isDone())) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  private synchronized void wake() {
    notifyAll();
  }
}

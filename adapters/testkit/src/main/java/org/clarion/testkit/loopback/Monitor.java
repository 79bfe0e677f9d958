package org.clarion.testkit.loopback;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that many touch, one after the other, and that some wait to see changed. */
public class Monitor {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Does something while nobody else does, and wakes those who wait for a change. */
  public <T extends @Nullable Object> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** The same for what returns nothing. */
  public void run(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  /** Wakes those who wait for a change, in the midst of work that goes on. */
  public void tellOfChange() {
    changed.signalAll();
  }

  /** Waits by real time, letting others go on, until something holds or the time is over. */
  public void waitUntil(Duration time, BooleanSupplier holds) {
    long left = time.toNanos();
    try {
      while (!holds.getAsBoolean() && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits by real time until something is there.
   *
   * @throws AssertionError when it does not come
   */
  public <T> T await(Duration patience, String expected, Supplier<@Nullable T> look) {
    lock.lock();
    try {
      waitUntil(patience, () -> look.get() != null);
      T found = look.get();
      if (found == null) {
        throw new AssertionError("Expected %s within %s".formatted(expected, patience));
      }
      return found;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits by real time until something holds.
   *
   * @throws AssertionError when it does not come to that
   */
  public void awaitThat(Duration patience, String expected, BooleanSupplier holds) {
    var _ = await(patience, expected, () -> holds.getAsBoolean() ? true : null);
  }
}

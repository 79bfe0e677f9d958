package org.clarion.app;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what comes soon, by real time. */
final class Patience {
  static final Duration MAX = Duration.ofSeconds(20);

  private static final long LOOK_NANOS = 1_000_000;

  private Patience() {}

  /**
   * Waits until something is so.
   *
   * @throws AssertionError when it does not come about in time
   */
  static void until(BooleanSupplier reached, String expected) {
    long deadline = System.nanoTime() + MAX.toNanos();
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Expected %s but it did not come".formatted(expected));
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }
}

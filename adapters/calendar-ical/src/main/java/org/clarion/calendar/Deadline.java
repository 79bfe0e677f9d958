package org.clarion.calendar;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Until when reading a file may take. */
record Deadline(LongSupplier nanoTime, long end) {
  static Deadline in(Duration time, LongSupplier nanoTime) {
    return new Deadline(nanoTime, nanoTime.getAsLong() + time.toNanos());
  }

  boolean passed() {
    return nanoTime.getAsLong() - end > 0;
  }
}

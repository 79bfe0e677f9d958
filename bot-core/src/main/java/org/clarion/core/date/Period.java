package org.clarion.core.date;

import java.time.LocalDate;

/** A stretch of days that somebody asks about, both ends included. */
public record Period(LocalDate from, LocalDate to) {
  /**
   * @throws IllegalArgumentException when the last day is before the first
   */
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Expected a period in order but was %s to %s".formatted(from, to));
    }
  }

  /** Whether the day is one of them. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}

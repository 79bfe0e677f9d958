package org.clarion.core.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When one occurrence of a key date is, as exactly as is known and no more. */
public sealed interface Timing {
  /** The first day it touches or may touch. For an open timing good for sorting only. */
  LocalDate earliest();

  /** The last day it touches or may touch. */
  LocalDate latest();

  /** Whole days, both ends included. */
  record Days(LocalDate first, LocalDate last) implements Timing {
    @Override
    public LocalDate earliest() {
      return first;
    }

    @Override
    public LocalDate latest() {
      return last;
    }
  }

  /** A moment or a stretch of hours; the end equals the start where only the start is known. */
  record Timed(ZonedDateTime start, ZonedDateTime end) implements Timing {
    @Override
    public LocalDate earliest() {
      return start.toLocalDate();
    }

    /** What goes on until midnight does not touch the day that begins then. */
    @Override
    public LocalDate latest() {
      LocalDate day = end.toLocalDate();
      return end.toLocalTime().equals(LocalTime.MIDNIGHT) && earliest().isBefore(day)
          ? day.minusDays(1)
          : day;
    }
  }

  /** No day is known. The words are shown; the window only sorts and is never shown as days. */
  record Open(LocalDate earliest, LocalDate latest, String words) implements Timing {}

  /** Whether it touches, or may touch, a day between the two, both included. */
  default boolean overlaps(LocalDate from, LocalDate to) {
    return !latest().isBefore(from) && !earliest().isAfter(to);
  }
}

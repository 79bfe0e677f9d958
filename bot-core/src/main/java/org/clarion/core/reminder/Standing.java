package org.clarion.core.reminder;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.LocalDate;
import org.clarion.core.date.Timing;

/**
 * How an occurrence of a date stands at the moment: what somebody who was told of it should know.
 */
public sealed interface Standing {
  /** It is on, at this time. */
  record On(Timing timing) implements Standing {
    @Override
    public int version() {
      return versionOf(timing);
    }
  }

  /** It was to be at this time and will not happen. */
  record Cancelled(Timing timing) implements Standing {
    @Override
    public int version() {
      return Integer.MIN_VALUE;
    }
  }

  /** The calendar does not know it any more. */
  record Gone() implements Standing {
    @Override
    public int version() {
      return Integer.MIN_VALUE + 1;
    }
  }

  /**
   * What tells one time of an occurrence from another: it changes when the occurrence moves or is
   * cancelled, and only then. It goes back to what it was when the occurrence does.
   */
  int version();

  /** The version of an occurrence that is on at this time. */
  static int versionOf(Timing timing) {
    return switch (timing) {
      case Timing.Days(LocalDate first, LocalDate last) ->
          mix(first.toEpochDay(), DAYS.between(first, last));
      case Timing.Timed(var start, var end) ->
          mix(start.toEpochSecond(), SECONDS.between(start, end));
      case Timing.Open(LocalDate earliest, LocalDate latest, _) ->
          mix(earliest.toEpochDay(), -1 - DAYS.between(earliest, latest));
    };
  }

  /** Tells apart what begins at different times, and what lasts differently from the same one. */
  private static int mix(long start, long length) {
    // More than any date lasts in days, and a prime, so that start and length do not blend.
    return Long.hashCode(start * 1_000_003L + length);
  }
}

package org.clarion.core.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When a key date falls. A kind added here stops the build at every place that must learn it. */
public sealed interface Rule {
  /**
   * The same day every year, such as 8 March. 29 February falls on the 28th in years without it.
   */
  record YearlyDay(MonthDay day) implements Rule {}

  /** The same days every year, both ends included; may run over New Year. */
  record YearlySpan(MonthDay first, MonthDay last) implements Rule {}

  /** A whole calendar month, every year. */
  record WholeMonth(Month month) implements Rule {}

  /** The week from Monday to Sunday that holds a day, every year. */
  record WeekHolding(MonthDay day) implements Rule {}

  /** One day or several in a row, once; both ends included. */
  record OnceDays(LocalDate first, LocalDate last) implements Rule {
    /**
     * @throws IllegalArgumentException when the last day is before the first
     */
    public OnceDays {
      checkOrder(first, last);
    }
  }

  /**
   * Once, at a time of day on the wall clock of the group's zone.
   *
   * @param end equal to the start where only the start is known, as with a deadline
   */
  record OnceTimed(LocalDateTime start, LocalDateTime end) implements Rule {
    /**
     * @throws IllegalArgumentException when the end is before the start
     */
    public OnceTimed {
      if (end.isBefore(start)) {
        throw new IllegalArgumentException(
            "Expected an end at or after %s but was %s".formatted(start, end));
      }
    }
  }

  /** Published year by year; in years that are not listed no day is given. */
  record Listed(List<OnceDays> published, Open otherwise) implements Rule {
    /**
     * @throws IllegalArgumentException when two of them begin in the same year
     */
    public Listed {
      published = List.copyOf(published);
      Set<Integer> years = new HashSet<>();
      for (OnceDays days : published) {
        if (!years.add(days.first().getYear())) {
          throw new IllegalArgumentException(
              "Expected one stretch of days a year but %d has two"
                  .formatted(days.first().getYear()));
        }
      }
    }
  }

  /**
   * Comes every year at about this time, without a day: the words are all that is ever shown.
   *
   * @param earliest first day it may fall on, used for order and for asking its owner in time
   * @param latest last day it may fall on; before {@code earliest} when the window spans New Year
   */
  record Open(String words, MonthDay earliest, MonthDay latest) implements Rule {}

  /** Happens once, on a day nobody has given: the words are all that is ever shown. */
  record OpenOnce(String words, LocalDate earliest, LocalDate latest) implements Rule {
    /**
     * @throws IllegalArgumentException when the latest day is before the earliest
     */
    public OpenOnce {
      checkOrder(earliest, latest);
    }
  }

  private static void checkOrder(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "Expected a last day at or after %s but was %s".formatted(first, last));
    }
  }
}

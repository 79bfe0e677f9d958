package org.clarion.core.date;

import java.time.DayOfWeek;

/** How a series of meetings repeats. */
public sealed interface Beat {
  /** How many weeks or months may lie between two of them. */
  int EVERY_MAX = 60;

  /** Every so many weeks, on the weekday of the first one. */
  record Weeks(int every) implements Beat {
    /**
     * @throws IllegalArgumentException unless it is 1 to {@link #EVERY_MAX}
     */
    public Weeks {
      check(every);
    }
  }

  /** Every so many months on the same day of the month; months without that day have none. */
  record MonthDays(int every, int day) implements Beat {
    private static final int DAY_MAX = 31;

    /**
     * @throws IllegalArgumentException unless every is 1 to {@link #EVERY_MAX} and the day 1 to 31
     */
    public MonthDays {
      check(every);
      if (day < 1 || day > DAY_MAX) {
        throw new IllegalArgumentException("Expected a day from 1 to 31 but was " + day);
      }
    }
  }

  /** Every so many months on, say, the second Tuesday. */
  record MonthWeekdays(int every, Ordinal ordinal, DayOfWeek weekday) implements Beat {
    /**
     * @throws IllegalArgumentException unless every is 1 to {@link #EVERY_MAX}
     */
    public MonthWeekdays {
      check(every);
    }
  }

  private static void check(int every) {
    if (every < 1 || every > EVERY_MAX) {
      throw new IllegalArgumentException(
          "Expected every 1 to %d but was %d".formatted(EVERY_MAX, every));
    }
  }
}

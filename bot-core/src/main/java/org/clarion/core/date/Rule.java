package org.clarion.core.date;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/** When a key date falls. A kind added here stops the build at every place that must learn it. */
public sealed interface Rule {
  /**
   * The same day every year, such as 8 March.
   *
   * @param otherwise where 29 February falls in the years without it; for every other day the same
   */
  record YearlyDay(MonthDay day, LeapDay otherwise) implements Rule {
    private static final MonthDay LEAP = MonthDay.of(2, 29);

    public YearlyDay {
      otherwise = day.equals(LEAP) ? otherwise : LeapDay.FEBRUARY_28;
    }

    /** A day that is there every year; 29 February falls on the 28th. */
    public YearlyDay(MonthDay day) {
      this(day, LeapDay.FEBRUARY_28);
    }
  }

  /**
   * The same days every year, both ends included; may run over New Year. An end on 29 February is
   * the 28th in the years without it.
   */
  record YearlySpan(MonthDay first, MonthDay last) implements Rule {}

  /** A whole calendar month, every year. */
  record WholeMonth(Month month) implements Rule {}

  /** The week from Monday to Sunday that holds a day, every year. */
  record WeekHolding(MonthDay day) implements Rule {}

  /** One of the days of the week in a month, every year, such as the last Sunday of October. */
  record NthWeekday(Ordinal ordinal, DayOfWeek weekday, Month month) implements Rule {}

  /**
   * So many days from Easter Sunday of the western churches, every year; both ends included.
   *
   * @param first days after Easter Sunday, below 0 for days before it
   */
  record EasterRelative(int first, int last) implements Rule {
    private static final int DAYS_MAX = 200;

    /**
     * @throws IllegalArgumentException unless -200 <= first <= last <= 200
     */
    public EasterRelative {
      if (first < -DAYS_MAX || last < first || last > DAYS_MAX) {
        throw new IllegalArgumentException(
            "Expected days in order within %d of Easter but was %d to %d"
                .formatted(DAYS_MAX, first, last));
      }
    }
  }

  /**
   * Goes by the school year: during, before or after a term, a half-term or a holiday that begins
   * in the year. Where that year is not published no day is given.
   *
   * @param count how many school days or weeks before or after; 1 during
   * @param calendar the term calendar it goes by; null means the group's own
   * @param otherwise what is said while the school year is not published
   */
  record TermRelative(
      TermPart part, Side side, int count, @Nullable EntryId calendar, Open otherwise)
      implements Rule {
    private static final int COUNT_MAX = 30;

    /**
     * @throws IllegalArgumentException unless the count is 1 to 30
     */
    public TermRelative {
      if (count < 1 || count > COUNT_MAX) {
        throw new IllegalArgumentException(
            "Expected a count from 1 to %d but was %d".formatted(COUNT_MAX, count));
      }
      count = side == Side.DURING ? 1 : count;
    }
  }

  /** Where a date lies that goes by a part of the school year. */
  enum Side {
    /** All its days. */
    DURING,
    /** So many school days before its first day. */
    DAYS_BEFORE,
    /** So many school days after its last day. */
    DAYS_AFTER,
    /** The week, Monday to Sunday, so many weeks before the one with its first weekday. */
    WEEKS_BEFORE,
    /** The week, Monday to Sunday, so many weeks after the one in which it ends. */
    WEEKS_AFTER
  }

  /**
   * Goes by another date, such as the day after it, and is no surer than that one is.
   *
   * @param days after its last day; below 0 before its first day; 0 on all its days
   * @param words what is said while that one has no day
   */
  record RelativeTo(EntryId other, int days, String words) implements Rule {
    private static final int DAYS_MAX = 400;

    /**
     * @throws IllegalArgumentException when it is further away than 400 days
     */
    public RelativeTo {
      if (Math.abs(days) > DAYS_MAX) {
        throw new IllegalArgumentException(
            "Expected at most %d days from %s but was %d".formatted(DAYS_MAX, other, days));
      }
    }
  }

  /**
   * Comes round every few weeks or months, such as meetings.
   *
   * @param first the day of the first one, or the day from which it counts
   * @param until the last day it may fall on; null means until further notice
   * @param hours null when it takes the whole day
   */
  record Series(Beat beat, LocalDate first, @Nullable LocalDate until, @Nullable Hours hours)
      implements Rule {
    /**
     * @throws IllegalArgumentException when the last day is before the first
     */
    public Series {
      if (until != null) {
        checkOrder(first, until);
      }
    }
  }

  /**
   * Repeats as an imported calendar says, in the words of RFC 5545.
   *
   * @param rrule the value of its RRULE
   * @param first the first one; the others begin at other times and last as long
   * @param without starts that are left out
   * @param also starts besides those of the rule
   */
  record Recurring(String rrule, Once first, List<LocalDateTime> without, List<LocalDateTime> also)
      implements Rule {
    public Recurring {
      without = List.copyOf(without);
      also = List.copyOf(also);
    }
  }

  /** Happens once. */
  sealed interface Once extends Rule {
    /** When it begins, on the wall clock; the start of the day when it has no hour. */
    LocalDateTime begins();

    /** The same, beginning at another time and lasting as long by the wall clock. */
    Once movedTo(LocalDateTime start);
  }

  /** One day or several in a row, once; both ends included. */
  record OnceDays(LocalDate first, LocalDate last) implements Once {
    /**
     * @throws IllegalArgumentException when the last day is before the first
     */
    public OnceDays {
      checkOrder(first, last);
    }

    @Override
    public LocalDateTime begins() {
      return first.atStartOfDay();
    }

    @Override
    public OnceDays movedTo(LocalDateTime start) {
      LocalDate day = start.toLocalDate();
      return new OnceDays(day, day.plusDays(ChronoUnit.DAYS.between(first, last)));
    }
  }

  /**
   * Once, at a time of day on the wall clock of the date's zone.
   *
   * @param end equal to the start where only the start is known, as with a deadline
   */
  record OnceTimed(LocalDateTime start, LocalDateTime end) implements Once {
    /**
     * @throws IllegalArgumentException when the end is before the start
     */
    public OnceTimed {
      if (end.isBefore(start)) {
        throw new IllegalArgumentException(
            "Expected an end at or after %s but was %s".formatted(start, end));
      }
    }

    @Override
    public LocalDateTime begins() {
      return start;
    }

    @Override
    public OnceTimed movedTo(LocalDateTime start) {
      return new OnceTimed(start, start.plus(Duration.between(this.start, end)));
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

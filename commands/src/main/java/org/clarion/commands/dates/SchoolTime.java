package org.clarion.commands.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.Function;
import org.clarion.commands.dates.Stretch.Basis;
import org.clarion.core.date.Easter;
import org.clarion.core.date.Period;
import org.clarion.core.date.SchoolYear;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.TermPart;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the school year as somebody means them on a day: as they are published, and where
 * they are not, all the weeks they may be anywhere.
 */
record SchoolTime(@Nullable TermCalendar schools) {
  private static final int DAYS_BEFORE_EASTER = 9;
  private static final int DAYS_AFTER_EASTER = 12;
  private static final int YEARS_MAX = 3;

  /** The part that begins in a year. */
  Stretch in(int year, TermPart part) {
    return published(it -> it.find(part, year)).orElseGet(() -> anywhere(part, year));
  }

  /** The first of those parts that is not over by the day. */
  Stretch coming(TermPart part, LocalDate day) {
    for (int year = day.getYear() - 1; year < day.getYear() + YEARS_MAX; year++) {
      Stretch found = in(year, part);
      if (!found.to().isBefore(day)) {
        return found;
      }
    }
    throw new IllegalArgumentException("Expected %s to come after %s".formatted(part, day));
  }

  /** The first of those parts that begins after the day. */
  Stretch next(TermPart part, LocalDate day) {
    Stretch coming = coming(part, day);
    return coming.from().isAfter(day) ? coming : in(coming.from().getYear() + 1, part);
  }

  /** The school year under way, or in the summer the one that is about to begin. */
  Stretch yearAt(LocalDate day) {
    return yearFrom(day.getMonth().compareTo(Month.AUGUST) < 0 ? day.getYear() - 1 : day.getYear());
  }

  /** The school year that begins in a year. */
  Stretch yearFrom(int year) {
    return published(it ->
            it.years().stream()
                .map(SchoolYear::days)
                .filter(days -> days.from().getYear() == year)
                .findFirst())
        .orElseGet(() -> all(LocalDate.of(year, 8, 15), LocalDate.of(year + 1, 7, 31)));
  }

  private Optional<Stretch> published(Function<TermCalendar, Optional<Period>> wanted) {
    return schools == null
        ? Optional.empty()
        : wanted.apply(schools).map(it -> new Stretch(it, Basis.TERMS));
  }

  /** All the weeks in which it is somewhere in the country. */
  private static Stretch anywhere(TermPart part, int year) {
    return switch (part) {
      case SPRING_TERM -> window(year, MonthDay.of(1, 4), MonthDay.of(4, 2));
      case SPRING_HALF_TERM -> window(year, MonthDay.of(2, 8), MonthDay.of(2, 28));
      case EASTER_HOLIDAY -> {
        LocalDate sunday = Easter.sunday(year);
        yield all(sunday.minusDays(DAYS_BEFORE_EASTER), sunday.plusDays(DAYS_AFTER_EASTER));
      }
      case SUMMER_TERM -> window(year, MonthDay.of(4, 5), MonthDay.of(7, 28));
      case SUMMER_HALF_TERM -> window(year, MonthDay.of(5, 24), MonthDay.of(6, 6));
      case SUMMER_HOLIDAY -> window(year, MonthDay.of(7, 17), MonthDay.of(9, 5));
      case AUTUMN_TERM -> window(year, MonthDay.of(9, 1), MonthDay.of(12, 21));
      case AUTUMN_HALF_TERM -> window(year, MonthDay.of(10, 12), MonthDay.of(11, 6));
      case CHRISTMAS_HOLIDAY -> all(LocalDate.of(year, 12, 19), LocalDate.of(year + 1, 1, 5));
    };
  }

  private static Stretch window(int year, MonthDay first, MonthDay last) {
    return all(first.atYear(year), last.atYear(year));
  }

  private static Stretch all(LocalDate first, LocalDate last) {
    return new Stretch(new Period(first, last), Basis.ANYWHERE);
  }
}

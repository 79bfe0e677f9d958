package org.clarion.core.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The days of a series, always counted from its first one so that nothing drifts. */
final class SeriesDays {
  private SeriesDays() {}

  /** The days that can touch the stretch, in order; the first and the last one included. */
  static Stream<LocalDate> of(Rule.Series series, Period wanted, Years valid) {
    LocalDate from = later(series.first(), wanted.from().minusDays(1));
    LocalDate until = series.until();
    LocalDate to = until == null || until.isAfter(wanted.to()) ? wanted.to() : until;
    return to.isBefore(from)
        ? Stream.empty()
        : days(series, from, to)
            .filter(it -> !it.isBefore(from) && !it.isAfter(to) && valid.contains(it.getYear()));
  }

  private static Stream<LocalDate> days(Rule.Series series, LocalDate from, LocalDate to) {
    LocalDate first = series.first();
    return switch (series.beat()) {
      case Beat.Weeks(int every) ->
          steps(ChronoUnit.WEEKS.between(first, from), ChronoUnit.WEEKS.between(first, to), every)
              .mapToObj(first::plusWeeks);
      case Beat.MonthDays(int every, int day) ->
          months(first, from, to, every).filter(it -> it.isValidDay(day)).map(it -> it.atDay(day));
      case Beat.MonthWeekdays(int every, Ordinal ordinal, var weekday) ->
          months(first, from, to, every)
              .map(it -> ordinal.of(weekday, it))
              .flatMap(Optional::stream);
    };
  }

  private static Stream<YearMonth> months(
      LocalDate first, LocalDate from, LocalDate to, int every) {
    YearMonth start = YearMonth.from(first);
    return steps(
            ChronoUnit.MONTHS.between(start, YearMonth.from(from)),
            ChronoUnit.MONTHS.between(start, YearMonth.from(to)),
            every)
        .mapToObj(start::plusMonths);
  }

  /** The multiples of a step from one number on, rounded down, to another. */
  private static LongStream steps(long from, long to, int every) {
    return LongStream.iterate(from - Math.floorMod(from, every), it -> it <= to, it -> it + every);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}

package org.clarion.core.date;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule falls on a day, found by looking at that day and the days around it. Slow, and by
 * another way than the one it checks.
 */
final class PlainLook {
  private static final int DAYS_LOOKED_AT = 150;

  private static final PlainTerms TERMS = new PlainTerms(RandomRules.schools());

  private PlainLook() {}

  /** Never for a rule that names no day. */
  static boolean falls(Rule rule, LocalDate day) {
    return switch (rule) {
      case Rule.YearlyDay(MonthDay on, LeapDay otherwise) -> isOn(on, otherwise, day);
      case Rule.YearlySpan(MonthDay first, MonthDay last) -> isWithin(first, last, day);
      case Rule.WholeMonth(var month) -> day.getMonth() == month;
      case Rule.WeekHolding(MonthDay held) ->
          weekOf(day).anyMatch(it -> isOn(held, LeapDay.FEBRUARY_28, it));
      case Rule.NthWeekday(Ordinal ordinal, DayOfWeek weekday, var month) ->
          day.getMonth() == month && isNth(ordinal, weekday, day);
      case Rule.EasterRelative(int first, int last) ->
          IntStream.rangeClosed(first, last).anyMatch(it -> isEaster(day.minusDays(it)));
      case Rule.TermRelative term -> falls(term, day);
      case Rule.RelativeTo(var other, int days, _) ->
          falls(RandomRules.OTHERS.get(other), days, day);
      case Rule.Series series -> falls(series, day);
      case Rule.Recurring recurring -> falls(recurring, day);
      case Rule.OnceDays(LocalDate first, LocalDate last) ->
          DAYS.between(first, day) >= 0 && DAYS.between(day, last) >= 0;
      case Rule.OnceTimed(LocalDateTime start, LocalDateTime end) ->
          falls(new Rule.OnceDays(start.toLocalDate(), end.toLocalDate()), day);
      case Rule.Listed(var published, _) -> published.stream().anyMatch(it -> falls(it, day));
      case Rule.Open _, Rule.OpenOnce _ -> false;
    };
  }

  private static boolean isOn(MonthDay on, LeapDay otherwise, LocalDate day) {
    boolean moved = on.equals(MonthDay.of(2, 29)) && !day.isLeapYear();
    int wanted =
        !moved
            ? 100 * on.getMonthValue() + on.getDayOfMonth()
            : switch (otherwise) {
              case FEBRUARY_28 -> 228;
              case MARCH_1 -> 301;
              case SKIP -> 0;
            };
    return number(day) == wanted;
  }

  private static boolean isWithin(MonthDay first, MonthDay last, LocalDate day) {
    boolean begun = number(day) >= number(first.atYear(day.getYear()));
    boolean notOver = number(day) <= number(last.atYear(day.getYear()));
    return last.isBefore(first) ? begun || notOver : begun && notOver;
  }

  private static int number(LocalDate day) {
    return 100 * day.getMonthValue() + day.getDayOfMonth();
  }

  private static Stream<LocalDate> weekOf(LocalDate day) {
    LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
    return monday.datesUntil(monday.plusDays(7));
  }

  private static boolean isNth(Ordinal ordinal, DayOfWeek weekday, LocalDate day) {
    int before = (day.getDayOfMonth() - 1) / 7;
    return day.getDayOfWeek() == weekday
        && switch (ordinal) {
          case FIRST -> before == 0;
          case SECOND -> before == 1;
          case THIRD -> before == 2;
          case FOURTH -> before == 3;
          case FIFTH -> before == 4;
          case LAST -> day.plusDays(7).getMonth() != day.getMonth();
        };
  }

  private static boolean isEaster(LocalDate day) {
    return day.equals(EasterTest.butcher(day.getYear()));
  }

  private static boolean falls(Rule.TermRelative rule, LocalDate day) {
    return switch (rule.side()) {
      case DURING -> TERMS.isIn(rule.part(), day);
      case DAYS_BEFORE ->
          TERMS.isSchool(day) && stepsTo(day, 1, it -> TERMS.begins(rule.part(), it), rule.count());
      case DAYS_AFTER ->
          TERMS.isSchool(day) && stepsTo(day, -1, it -> TERMS.ends(rule.part(), it), rule.count());
      case WEEKS_BEFORE ->
          weekOf(day.plusWeeks(rule.count())).anyMatch(it -> TERMS.isFirstWeekday(rule.part(), it));
      case WEEKS_AFTER ->
          weekOf(day.minusWeeks(rule.count())).anyMatch(it -> TERMS.ends(rule.part(), it));
    };
  }

  /** Whether going on from a school day it takes so many of them to come to what is looked for. */
  private static boolean stepsTo(
      LocalDate from, int step, Predicate<LocalDate> wanted, int schoolDays) {
    int passed = 0;
    for (int i = 0; i < DAYS_LOOKED_AT && passed <= schoolDays; i++) {
      LocalDate day = from.plusDays((long) step * i);
      if (i > 0 && wanted.test(day) && passed == schoolDays) {
        return true;
      }
      if (TERMS.isSchool(day)) {
        passed++;
      }
    }
    return false;
  }

  private static boolean falls(@Nullable Rule other, int days, LocalDate day) {
    if (other == null) {
      return false;
    }
    LocalDate there = day.minusDays(days);
    return falls(other, there)
        && (days == 0 || !falls(other, there.plusDays(Integer.signum(days))));
  }

  private static boolean falls(Rule.Series series, LocalDate day) {
    Hours hours = series.hours();
    boolean pastMidnight =
        hours != null
            && hours.end().isBefore(hours.start())
            && !hours.end().equals(LocalTime.MIDNIGHT);
    return begins(series, day) || (pastMidnight && begins(series, day.minusDays(1)));
  }

  private static boolean begins(Rule.Series series, LocalDate day) {
    LocalDate first = series.first();
    LocalDate until = series.until();
    if (day.isBefore(first) || (until != null && day.isAfter(until))) {
      return false;
    }
    int months =
        12 * (day.getYear() - first.getYear()) + day.getMonthValue() - first.getMonthValue();
    return switch (series.beat()) {
      case Beat.Weeks(int every) -> DAYS.between(first, day) % (7L * every) == 0;
      case Beat.MonthDays(int every, int on) -> months % every == 0 && day.getDayOfMonth() == on;
      case Beat.MonthWeekdays(int every, Ordinal ordinal, var weekday) ->
          months % every == 0 && isNth(ordinal, weekday, day);
    };
  }

  private static boolean falls(Rule.Recurring rule, LocalDate day) {
    int interval = Integer.parseInt(rule.rrule().replace("FREQ=DAILY;INTERVAL=", ""));
    LocalDateTime begins = rule.first().begins();
    LocalDate last =
        switch (rule.first()) {
          case Rule.OnceDays once -> once.last();
          case Rule.OnceTimed once -> once.end().toLocalDate();
        };
    long length = DAYS.between(begins.toLocalDate(), last);
    List<LocalDateTime> without = rule.without();
    return IntStream.rangeClosed(0, (int) length)
        .mapToObj(it -> day.minusDays(it).atTime(begins.toLocalTime()))
        .anyMatch(it -> {
          long passed = DAYS.between(begins, it);
          boolean byRule = passed >= 0 && passed % interval == 0 && !without.contains(it);
          return byRule || rule.also().contains(it);
        });
  }
}

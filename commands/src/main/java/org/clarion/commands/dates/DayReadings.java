package org.clarion.commands.dates;

import static org.clarion.commands.dates.TimeWords.ANY_WEEKDAY;
import static org.clarion.commands.dates.TimeWords.DAY;
import static org.clarion.commands.dates.TimeWords.MONTH;
import static org.clarion.commands.dates.TimeWords.WEEKDAY;
import static org.clarion.commands.dates.TimeWords.YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.clarion.core.date.Period;
import org.jspecify.annotations.Nullable;

/** Reads days of the calendar and stretches between two of them: {@code 8 march}, {@code 8/3}. */
final class DayReadings {
  private static final int MONTHS_MAX = 24;
  private static final int CENTURY = 2000;
  private static final int CENTURY_YEARS = 100;
  private static final int SHORT_YEAR_LENGTH = 2;

  private static final String ISO_DAY = "(\\d{4}-\\d{2}-\\d{2})";

  /** Days of this century in as few characters as a button has room for. */
  private static final DateTimeFormatter FIGURES =
      DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT);

  private static final String OPTIONAL_WEEKDAY = "(?:" + ANY_WEEKDAY + " )?(?:the )?";
  private static final String OF_MONTH = "(?: of)? " + MONTH + YEAR;
  private static final String TO = "(?: (?:to|until|till|and) (?:the )?| ?[-–] ?)";

  static final List<Reading> ALL =
      List.of(
          new Reading(ISO_DAY + " to " + ISO_DAY, DayReadings::isoDays),
          new Reading("(\\d{6})-(\\d{6})", DayReadings::daysInFigures),
          new Reading(ISO_DAY, (words, _) -> Stretch.day(LocalDate.parse(words.group(1)))),
          new Reading(
              "(?:between |from )?(?:the )?" + DAY + "(?:" + OF_MONTH + ")?" + TO + DAY + OF_MONTH,
              DayReadings::days),
          new Reading(
              "(?:between |from )?"
                  + MONTH
                  + " (?:the )?"
                  + DAY
                  + TO
                  + "(?:"
                  + MONTH
                  + " )?"
                  + DAY
                  + YEAR,
              DayReadings::daysAfterMonth),
          new Reading(OPTIONAL_WEEKDAY + DAY + OF_MONTH, DayReadings::day),
          new Reading(
              OPTIONAL_WEEKDAY + MONTH + " (?:the )?" + DAY + YEAR, DayReadings::dayAfterMonth),
          new Reading(
              "(?<![/\\d])(?!24/7\\b)(\\d{1,2})/(\\d{1,2})(?:/(20\\d\\d|\\d\\d))?(?![/\\d])",
              DayReadings::inFigures),
          new Reading(
              ANY_WEEKDAY + " (?:the )?(\\d{1,2})(?:st|nd|rd|th)", DayReadings::weekdayAndNumber),
          new Reading(
              "(?<=\\bthe )(\\d{1,2})(?:st|nd|rd|th)(?! (?:century|anniversary|time|year|grade))",
              (words, now) -> numbered(Integer.parseInt(words.group(1)), null, now.today())),
          new Reading(
              "(?:(this coming|this|next|last|coming) )?" + WEEKDAY + "( week)?",
              DayReadings::weekday));

  private DayReadings() {}

  /** Words for a period of this century; nothing for another. */
  static Optional<String> inFigures(Period period) {
    return period.from().getYear() < CENTURY || period.to().getYear() >= CENTURY + CENTURY_YEARS
        ? Optional.empty()
        : Optional.of(FIGURES.format(period.from()) + "-" + FIGURES.format(period.to()));
  }

  private static Stretch daysInFigures(MatchResult words, Vantage now) {
    return Stretch.of(
        LocalDate.parse(words.group(1), FIGURES), LocalDate.parse(words.group(2), FIGURES));
  }

  private static Stretch isoDays(MatchResult words, Vantage now) {
    return Stretch.of(LocalDate.parse(words.group(1)), LocalDate.parse(words.group(2)));
  }

  /** 1 (month (year)) to 15 month (year). */
  private static Stretch days(MatchResult words, Vantage now) {
    String end = words.group(5);
    String start = words.group(2) == null ? end : words.group(2);
    return days(
        monthDay(start, words.group(1)),
        words.group(3),
        monthDay(end, words.group(4)),
        words.group(6),
        now.today());
  }

  /** Month 1 to (month) 15 (year). */
  private static Stretch daysAfterMonth(MatchResult words, Vantage now) {
    String start = words.group(1);
    String end = words.group(3) == null ? start : words.group(3);
    return days(
        monthDay(start, words.group(2)),
        null,
        monthDay(end, words.group(4)),
        words.group(5),
        now.today());
  }

  private static MonthDay monthDay(String month, String day) {
    return MonthDay.of(TimeWords.month(month), Integer.parseInt(day));
  }

  /** A year that was said with one of the two days counts for both, also over New Year. */
  private static Stretch days(
      MonthDay first,
      @Nullable String firstYear,
      MonthDay last,
      @Nullable String lastYear,
      LocalDate today) {
    int turns = last.getMonth().compareTo(first.getMonth()) < 0 ? 1 : 0;
    LocalDate to =
        lastYear == null && firstYear != null
            ? in(Integer.parseInt(firstYear) + turns, last)
            : TimeWords.day(last.getMonth(), last.getDayOfMonth(), lastYear, today);
    int year = firstYear == null ? to.getYear() - turns : Integer.parseInt(firstYear);
    return Stretch.of(in(year, first), to);
  }

  /** Unlike {@link MonthDay#atYear} makes no 28 February of the 29th. */
  private static LocalDate in(int year, MonthDay day) {
    return LocalDate.of(year, day.getMonth(), day.getDayOfMonth());
  }

  private static Stretch day(MatchResult words, Vantage now) {
    return day(words.group(3), words.group(2), words.group(4), now);
  }

  private static Stretch dayAfterMonth(MatchResult words, Vantage now) {
    return day(words.group(2), words.group(3), words.group(4), now);
  }

  private static Stretch day(String month, String day, @Nullable String year, Vantage now) {
    return Stretch.day(
        TimeWords.day(TimeWords.month(month), Integer.parseInt(day), year, now.today()));
  }

  /** The day comes first, as it is written in Britain. */
  private static Stretch inFigures(MatchResult words, Vantage now) {
    int day = Integer.parseInt(words.group(1));
    Month month = Month.of(Integer.parseInt(words.group(2)));
    String year = words.group(3);
    return Stretch.day(
        year != null && year.length() == SHORT_YEAR_LENGTH
            ? LocalDate.of(CENTURY + Integer.parseInt(year), month, day)
            : TimeWords.day(month, day, year, now.today()));
  }

  private static Stretch weekdayAndNumber(MatchResult words, Vantage now) {
    return numbered(
        Integer.parseInt(words.group(2)), TimeWords.weekday(words.group(1)), now.today());
  }

  /** The next day with this number in its month, and on this weekday if one is wanted. */
  private static Stretch numbered(int number, @Nullable DayOfWeek weekday, LocalDate today) {
    YearMonth month = YearMonth.from(today);
    for (int i = 0; i < MONTHS_MAX; i++, month = month.plusMonths(1)) {
      if (month.isValidDay(number)) {
        LocalDate day = month.atDay(number);
        if (!day.isBefore(today) && (weekday == null || weekday == day.getDayOfWeek())) {
          return Stretch.day(day);
        }
      }
    }
    throw new IllegalArgumentException("Expected the number of a day but was " + number);
  }

  /** "Next Friday" is that of the next week from Monday to Sunday, as most people mean it. */
  private static Stretch weekday(MatchResult words, Vantage now) {
    DayOfWeek wanted = TimeWords.weekday(words.group(2));
    LocalDate today = now.today();
    LocalDate coming = today.with(TemporalAdjusters.nextOrSame(wanted));
    if (words.group(3) != null) {
      return Stretch.day(coming.plusWeeks(1));
    }
    return Stretch.day(
        switch (words.group(1)) {
          case "next" ->
              TimeWords.weekOf(today)
                  .from()
                  .plusWeeks(1)
                  .with(TemporalAdjusters.nextOrSame(wanted));
          case "last" -> today.with(TemporalAdjusters.previous(wanted));
          case null, default -> coming;
        });
  }
}

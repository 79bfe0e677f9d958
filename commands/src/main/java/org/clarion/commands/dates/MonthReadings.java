package org.clarion.commands.dates;

import static org.clarion.commands.dates.TimeWords.MONTH;
import static org.clarion.commands.dates.TimeWords.YEAR;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads months, quarters, seasons and years: {@code june}, {@code between march and may}. */
final class MonthReadings {
  private static final int MONTHS_A_QUARTER = 3;

  /** "May I" asks for leave. */
  private static final String NOT_MAY_I = "(?!may (?:i|we|you|they|he|she|it|be|have|not)\\b)";

  /** "The march" is one through the streets, and so is one that people do. */
  private static final String NO_MONTH_BEFORE =
      "(?<!\\b(?:the|a|our|i|we|you|they|us|lets|let's|can|will|should|must|who|women's|womens"
          + "|(?:how|want|going|like|ready|plan|planning|have|able|free) to) )";

  private static final String NO_MARCH_AFTER =
      "(?!march (?:with|on|against|together|past|through|alongside|into)\\b)";

  /** A bare "may" is a month at the end of a text, before a few words, and after some others. */
  private static final String A_MAY =
      "(?:(?!may\\b)|(?=may(?: ?$| ?[-–]| (?:20\\d\\d|dates?|events?|for|in|and|to|or|until|till"
          + "|please)\\b))|(?<=\\b(?:in|this|next|last|during|for|of|early|mid|late|until|till"
          + "|before|after|since|by|to|and|from|between|on) )|(?<=\\bmid-)|(?<=^)(?=may \\S+$))";

  private static final Map<String, Month> SEASONS =
      Map.of(
          "spring", Month.MARCH,
          "summer", Month.JUNE,
          "autumn", Month.SEPTEMBER,
          "winter", Month.DECEMBER);

  private static final String SEASON =
      "(?:(?:^|(?<=\\b(?:in|of|during|over|for|by|until|till|before|after|since|early|mid|late) "
          + "(?:the )?)|(?<=\\bmid-)|(?<= )(?=\\w+(?: 20\\d\\d)?$))"
          + "|(this|next|last) )(spring|summer|autumn|winter)(?! (?:into|school|term|half|hol))"
          + YEAR;

  static final List<Reading> ALL =
      List.of(
          new Reading(
              NOT_MAY_I + "between " + MONTH + YEAR + " and " + MONTH + YEAR,
              MonthReadings::months),
          new Reading(
              NOT_MAY_I
                  + "(?:from )?"
                  + MONTH
                  + YEAR
                  + "(?: (?:to|until|till) | ?[-–] ?)"
                  + MONTH
                  + YEAR,
              MonthReadings::months),
          new Reading(
              NOT_MAY_I + NO_MONTH_BEFORE + NO_MARCH_AFTER + A_MAY + MONTH + YEAR,
              (words, now) -> month(words.group(1), words.group(2), now.today())),
          new Reading("(this coming|this|next|last) " + MONTH + YEAR, MonthReadings::nearMonth),
          new Reading("q([1-4])" + YEAR, MonthReadings::quarter),
          new Reading(SEASON, MonthReadings::season),
          new Reading(
              "(20\\d\\d)(?![-/])", (words, _) -> TimeWords.wholeYear(number(words.group(1)))));

  private MonthReadings() {}

  private static Stretch months(MatchResult words, Vantage now) {
    Month first = TimeWords.month(words.group(1));
    Month last = TimeWords.month(words.group(3));
    int turns = last.compareTo(first) < 0 ? 1 : 0;
    int end = endYear(words, last, turns, now.today());
    int start = words.group(2) == null ? end - turns : number(words.group(2));
    return Stretch.of(YearMonth.of(start, first).atDay(1), YearMonth.of(end, last).atEndOfMonth());
  }

  /** The year of the last month; one that was said with the first month counts for both. */
  private static int endYear(MatchResult words, Month last, int turns, LocalDate today) {
    if (words.group(4) == null && words.group(2) != null) {
      return number(words.group(2)) + turns;
    }
    return TimeWords.year(
        words.group(4), YearMonth.of(today.getYear(), last).atEndOfMonth(), today);
  }

  private static Stretch month(String name, @Nullable String year, LocalDate today) {
    Month month = TimeWords.month(name);
    LocalDate end = YearMonth.of(today.getYear(), month).atEndOfMonth();
    return TimeWords.whole(YearMonth.of(TimeWords.year(year, end, today), month));
  }

  private static Stretch nearMonth(MatchResult words, Vantage now) {
    LocalDate today = now.today();
    boolean thisOne = TimeWords.month(words.group(2)) == today.getMonth();
    return switch (words.group(1)) {
      case "next" -> month(words.group(2), words.group(3), thisOne ? today.plusMonths(1) : today);
      case "last" -> month(words.group(2), words.group(3), today.withDayOfMonth(1).minusYears(1));
      default -> month(words.group(2), words.group(3), today);
    };
  }

  private static Stretch quarter(MatchResult words, Vantage now) {
    Month first = Month.of(MONTHS_A_QUARTER * (number(words.group(1)) - 1) + 1);
    return words.group(2) == null
        ? comingThree(first, now.today())
        : threeMonths(first, number(words.group(2)));
  }

  private static Stretch season(MatchResult words, Vantage now) {
    LocalDate today = now.today();
    Month first = SEASONS.getOrDefault(words.group(2), Month.MARCH);
    if (words.group(3) != null) {
      return threeMonths(first, number(words.group(3)));
    }
    Stretch coming = comingThree(first, today);
    return switch (words.group(1)) {
      case "next" ->
          coming.days().holds(today) ? comingThree(first, coming.to().plusDays(1)) : coming;
      case "last" -> threeMonths(first, coming.from().getYear() - 1);
      case null, default -> coming;
    };
  }

  /** The first such months that are not over; winter may have begun the year before. */
  private static Stretch comingThree(Month first, LocalDate today) {
    return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
        .mapToObj(it -> threeMonths(first, it))
        .filter(it -> !it.to().isBefore(today))
        .findFirst()
        .orElseThrow();
  }

  private static Stretch threeMonths(Month first, int year) {
    YearMonth start = YearMonth.of(year, first);
    return Stretch.of(start.atDay(1), start.plusMonths(MONTHS_A_QUARTER - 1).atEndOfMonth());
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}

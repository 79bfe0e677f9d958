package org.clarion.commands.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clarion.core.date.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a text that mean a stretch of days, such as {@code next month} or {@code
 * between March and May}, and leaves the others.
 *
 * <p>A month without a year is the one under way or the next to come. Weeks run from Monday to
 * Sunday. Everything is meant from the day of asking.
 *
 * @param period what the words mean
 * @param rest the text without them, in lower case
 */
public record PeriodPhrase(Period period, String rest) {
  private static final int COUNT_MAX = 400;

  private static final List<String> SMALL_NUMBERS =
      List.of("zero", "one", "two", "three", "four", "five", "six");

  private static final Map<String, Month> MONTHS = months();

  /** "May I" asks for leave. */
  private static final String MONTH =
      "(?!may (?:i|we|you|they|be|have|not)\\b)(" + String.join("|", MONTHS.keySet()) + ")";

  private static final String YEAR = "(?: (20\\d\\d))?";
  private static final String IN = "(?:(?:in|on|for|during|this|of) )?(?:the )?";
  private static final String WITHIN = "(?:(?:in|for|during|at) )?";
  private static final String THIS_OR_NEXT = "(this coming|this|next|the coming)";
  private static final String HALF_TERM = " half[ -]?term";
  private static final String ISO_DAY = "(\\d{4}-\\d{2}-\\d{2})";

  /** "The march" is one through the streets. */
  private static final String NO_MONTH_BEFORE = "(?<!\\b(?:the|a|our) )";

  /**
   * The first that fits a text counts. Half-terms differ from place to place, so theirs are the
   * weeks of all authorities.
   */
  private static final List<Reading> READINGS =
      List.of(
          new Reading(ISO_DAY + " to " + ISO_DAY, PeriodPhrase::isoDays),
          new Reading(
              IN + "(?:february|feb|spring)" + HALF_TERM + YEAR,
              (words, today) -> window(MonthDay.of(2, 8), MonthDay.of(2, 28), words, today)),
          new Reading(
              IN + "(?:may|summer|whitsun)" + HALF_TERM + YEAR,
              (words, today) -> window(MonthDay.of(5, 24), MonthDay.of(6, 6), words, today)),
          new Reading(
              IN + "(?:october|oct|autumn)" + HALF_TERM + YEAR,
              (words, today) -> window(MonthDay.of(10, 12), MonthDay.of(11, 6), words, today)),
          new Reading("between " + MONTH + YEAR + " and " + MONTH + YEAR, PeriodPhrase::months),
          new Reading(
              "(?:from )?" + MONTH + YEAR + "(?: (?:to|until|till) | ?[-–] ?)" + MONTH + YEAR,
              PeriodPhrase::months),
          new Reading(IN + "(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + YEAR, PeriodPhrase::day),
          new Reading(
              IN + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?" + YEAR, PeriodPhrase::dayAfterMonth),
          new Reading(IN + ISO_DAY, PeriodPhrase::isoDay),
          new Reading(
              "(?:(?:in|for|during|this|of) )?(next )?" + NO_MONTH_BEFORE + MONTH + YEAR,
              PeriodPhrase::month),
          new Reading(IN + "(today|tonight|tomorrow)", PeriodPhrase::nearDay),
          new Reading(
              WITHIN + "(this coming|this|next|the coming|the) weekend", PeriodPhrase::weekend),
          new Reading(
              "(?:(?:for|in) )?(?:the )?rest of (?:the|this) (month|year)", PeriodPhrase::restOf),
          new Reading(WITHIN + THIS_OR_NEXT + " (week|month|year)(?:'s)?", PeriodPhrase::unit),
          new Reading(
              WITHIN + "(?:the )?next (\\d{1,3}|two|three|four|five|six) (day|week|month)s?",
              PeriodPhrase::ahead),
          new Reading(IN + "(20\\d\\d)", PeriodPhrase::year));

  /** Reads the first stretch of time that the text mentions; nothing when it mentions none. */
  public static Optional<PeriodPhrase> in(String text, LocalDate today) {
    String typed =
        text.toLowerCase(Locale.ROOT)
            .replace('’', '\'')
            .replaceAll("[?!.,;:]+", " ")
            .replaceAll(" +", " ");
    for (Reading reading : READINGS) {
      Matcher matcher = reading.pattern().matcher(typed);
      if (matcher.find()) {
        try {
          Period period = reading.meaning().of(matcher.toMatchResult(), today);
          String rest = typed.substring(0, matcher.start()) + " " + typed.substring(matcher.end());
          return Optional.of(new PeriodPhrase(period, rest.replaceAll(" +", " ").strip()));
        } catch (DateTimeException | IllegalArgumentException _) {
          // Such as 31 June: whoever typed it did not mean the whole of June either.
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** Words that can mean a period, and what they mean. */
  private record Reading(Pattern pattern, Meaning meaning) {
    Reading(String words, Meaning meaning) {
      this(Pattern.compile("\\b" + words + "\\b"), meaning);
    }
  }

  private interface Meaning {
    Period of(MatchResult words, LocalDate today);
  }

  private static Period window(MonthDay first, MonthDay last, MatchResult words, LocalDate today) {
    int year = year(words.group(1), last.atYear(today.getYear()), today);
    return new Period(first.atYear(year), last.atYear(year));
  }

  private static Period months(MatchResult words, LocalDate today) {
    Month first = month(words.group(1));
    Month last = month(words.group(3));
    int turns = last.compareTo(first) < 0 ? 1 : 0;
    int end = endYear(words, last, turns, today);
    int start = words.group(2) == null ? end - turns : Integer.parseInt(words.group(2));
    return new Period(YearMonth.of(start, first).atDay(1), YearMonth.of(end, last).atEndOfMonth());
  }

  /** The year of the last month; one that was said with the first month counts for both. */
  private static int endYear(MatchResult words, Month last, int turns, LocalDate today) {
    if (words.group(4) == null && words.group(2) != null) {
      return Integer.parseInt(words.group(2)) + turns;
    }
    return year(words.group(4), YearMonth.of(today.getYear(), last).atEndOfMonth(), today);
  }

  private static Period day(MatchResult words, LocalDate today) {
    return day(words.group(1), words.group(2), words.group(3), today);
  }

  private static Period dayAfterMonth(MatchResult words, LocalDate today) {
    return day(words.group(2), words.group(1), words.group(3), today);
  }

  private static Period day(String day, String month, @Nullable String year, LocalDate today) {
    MonthDay wanted = MonthDay.of(month(month), Integer.parseInt(day));
    LocalDate found =
        LocalDate.of(
            year(year, wanted.atYear(today.getYear()), today),
            wanted.getMonth(),
            wanted.getDayOfMonth());
    return new Period(found, found);
  }

  private static Period isoDays(MatchResult words, LocalDate today) {
    return new Period(LocalDate.parse(words.group(1)), LocalDate.parse(words.group(2)));
  }

  private static Period isoDay(MatchResult words, LocalDate today) {
    LocalDate day = LocalDate.parse(words.group(1));
    return new Period(day, day);
  }

  private static Period month(MatchResult words, LocalDate today) {
    Month month = month(words.group(2));
    LocalDate end = YearMonth.of(today.getYear(), month).atEndOfMonth();
    boolean notThisOne = words.group(1) != null && today.getMonth() == month;
    int year = year(words.group(3), notThisOne ? today.minusDays(1) : end, today);
    return whole(YearMonth.of(year, month));
  }

  private static Period nearDay(MatchResult words, LocalDate today) {
    LocalDate day = words.group(1).equals("tomorrow") ? today.plusDays(1) : today;
    return new Period(day, day);
  }

  private static Period weekend(MatchResult words, LocalDate today) {
    LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    LocalDate wanted = words.group(1).equals("next") ? sunday.plusWeeks(1) : sunday;
    return new Period(wanted.minusDays(1), wanted);
  }

  private static Period unit(MatchResult words, LocalDate today) {
    int ahead = words.group(1).startsWith("this") ? 0 : 1;
    if (words.group(2).equals("week")) {
      LocalDate monday =
          today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(ahead);
      return new Period(monday, monday.plusDays(6));
    }
    return words.group(2).equals("month")
        ? whole(YearMonth.from(today).plusMonths(ahead))
        : wholeYear(today.getYear() + ahead);
  }

  private static Period ahead(MatchResult words, LocalDate today) {
    int count = count(words.group(1));
    ChronoUnit unit = ChronoUnit.valueOf(words.group(2).toUpperCase(Locale.ROOT) + "S");
    return new Period(today, today.plus(count, unit));
  }

  private static Period restOf(MatchResult words, LocalDate today) {
    return words.group(1).equals("month")
        ? new Period(today, YearMonth.from(today).atEndOfMonth())
        : new Period(today, LocalDate.of(today.getYear(), 12, 31));
  }

  private static Period year(MatchResult words, LocalDate today) {
    return wholeYear(Integer.parseInt(words.group(1)));
  }

  private static int count(String words) {
    int spoken = SMALL_NUMBERS.indexOf(words);
    int count = spoken >= 0 ? spoken : Integer.parseInt(words);
    if (count < 1 || count > COUNT_MAX) {
      throw new IllegalArgumentException("Expected 1 to %d but was %d".formatted(COUNT_MAX, count));
    }
    return count;
  }

  private static Period whole(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  private static Period wholeYear(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** The year that was said, else the first one in which the end is not over. */
  private static int year(@Nullable String said, LocalDate endThisYear, LocalDate today) {
    if (said != null) {
      return Integer.parseInt(said);
    }
    return endThisYear.isBefore(today) ? today.getYear() + 1 : today.getYear();
  }

  private static Month month(String name) {
    Month month = MONTHS.get(name);
    if (month == null) {
      throw new IllegalArgumentException("Expected the name of a month but was " + name);
    }
    return month;
  }

  /** Full names before short ones, so that the longer match wins. */
  private static Map<String, Month> months() {
    Map<String, Month> months =
        Arrays.stream(Month.values())
            .collect(
                Collectors.toMap(
                    it -> it.name().toLowerCase(Locale.ROOT),
                    it -> it,
                    (a, _) -> a,
                    LinkedHashMap::new));
    for (Month month : Month.values()) {
      months.put(month.name().toLowerCase(Locale.ROOT).substring(0, 3), month);
    }
    months.put("sept", Month.SEPTEMBER);
    return months;
  }
}

package org.clarion.commands.dates;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words for months, weekdays and numbers, also as they are often mistyped. */
public final class TimeWords {
  /** A number of days, weeks or months beyond this is no plan. */
  private static final int COUNT_MAX = 400;

  private static final int SHORT_LENGTH = 3;

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Map<String, Integer> ROUGH_NUMBERS =
      Map.of("a", 1, "an", 1, "couple of", 2, "a couple of", 2, "few", 3, "a few", 3);

  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

  /** Names that are words of their own too, and mean a weekday in some places only. */
  private static final String SHORT_WEEKDAYS = "mon|tue|wed|thu|sat|sun";

  /** One group. */
  static final String MONTH = "(" + String.join("|", MONTHS.keySet()) + ")";

  /** One group, which may be missing. */
  static final String YEAR = "(?: (20\\d\\d))?";

  /** One group. */
  static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

  /** One group. */
  static final String ANY_WEEKDAY = "(" + String.join("|", WEEKDAYS.keySet()) + ")";

  /** One group. */
  static final String WEEKDAY =
      "("
          + WEEKDAYS.keySet().stream()
              .filter(it -> !SHORT_WEEKDAYS.contains(it))
              .collect(joining("|"))
          + "|(?:(?<=\\b(?:on|by|until|till|from|to|before|after|since|next|this|last|and) )"
          + "|(?<=[-–]))(?:"
          + SHORT_WEEKDAYS
          + ")|(?:"
          + SHORT_WEEKDAYS
          + ")(?= ?(?:to|until|till|-|–) ?(?:mon|tue|wed|thu|fri|sat|sun)))";

  /** One group. */
  static final String NUMBER =
      "(\\d{1,3}|" + String.join("|", NUMBERS) + "|(?:a )?couple of|(?:a )?few)";

  private TimeWords() {}

  /**
   * @throws IllegalArgumentException when it is no month
   */
  static Month month(String name) {
    return known(MONTHS.get(name), name);
  }

  /**
   * The weekday with this name, in full or in short, in lower case.
   *
   * @throws IllegalArgumentException when it is no weekday
   */
  public static DayOfWeek weekday(String name) {
    return known(WEEKDAYS.get(name), name);
  }

  /**
   * The number in figures or, up to twelve, in words.
   *
   * @throws IllegalArgumentException unless it is 1 to 400
   */
  public static int count(String words) {
    int spoken = NUMBERS.indexOf(words);
    Integer rough = ROUGH_NUMBERS.get(words);
    int count = rough != null ? rough : spoken >= 0 ? spoken : Integer.parseInt(words);
    if (count < 1 || count > COUNT_MAX) {
      throw new IllegalArgumentException("Expected 1 to %d but was %d".formatted(COUNT_MAX, count));
    }
    return count;
  }

  /** The year that was said, else the first one in which the end is not over. */
  static int year(@Nullable String said, LocalDate endThisYear, LocalDate today) {
    if (said != null) {
      return Integer.parseInt(said);
    }
    return endThisYear.isBefore(today) ? today.getYear() + 1 : today.getYear();
  }

  /**
   * The day in the year that was said, else the next one to come.
   *
   * @throws java.time.DateTimeException when that year has no such day
   */
  static LocalDate day(Month month, int day, @Nullable String year, LocalDate today) {
    LocalDate thisYear = MonthDay.of(month, day).atYear(today.getYear());
    return LocalDate.of(year(year, thisYear, today), month, day);
  }

  static Stretch whole(YearMonth month) {
    return Stretch.of(month.atDay(1), month.atEndOfMonth());
  }

  static Stretch wholeYear(int year) {
    return Stretch.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Monday to Sunday. */
  static Stretch weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Stretch.of(monday, monday.plusDays(6));
  }

  private static <T> T known(@Nullable T found, String name) {
    if (found == null) {
      throw new IllegalArgumentException("Expected the name of a month or a day but was " + name);
    }
    return found;
  }

  /** Full names before short ones, so that the longer match wins. */
  private static Map<String, Month> months() {
    Map<String, Month> months = new LinkedHashMap<>();
    for (Month month : Month.values()) {
      months.put(month.name().toLowerCase(Locale.ROOT), month);
    }
    months.put("febuary", Month.FEBRUARY);
    months.put("feburary", Month.FEBRUARY);
    months.put("septembre", Month.SEPTEMBER);
    months.put("sept", Month.SEPTEMBER);
    for (Month month : Month.values()) {
      months.put(month.name().toLowerCase(Locale.ROOT).substring(0, SHORT_LENGTH), month);
    }
    return months;
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> days = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    days.put("wensday", DayOfWeek.WEDNESDAY);
    days.put("wednsday", DayOfWeek.WEDNESDAY);
    days.put("tues", DayOfWeek.TUESDAY);
    days.put("weds", DayOfWeek.WEDNESDAY);
    days.put("thurs", DayOfWeek.THURSDAY);
    days.put("thur", DayOfWeek.THURSDAY);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT).substring(0, SHORT_LENGTH), day);
    }
    return days;
  }
}

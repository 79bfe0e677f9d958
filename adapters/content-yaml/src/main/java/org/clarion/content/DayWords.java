package org.clarion.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.date.Years;

/** Reads and writes days, times and years as content files spell them. */
final class DayWords {
  /** From one end to the other, both included. */
  record Span<T>(T first, T last) {}

  private static final String TO = " to ";
  private static final int YEARLY_DAYS_MAX = 183;
  private static final int LEAP_YEAR = 2000;
  private static final Pattern YEARLY_DAY = Pattern.compile("(\\d{1,2}) (\\p{L}+)");
  private static final Pattern DAY =
      Pattern.compile("(?:(\\p{L}+) )?(\\d{1,2}) (\\p{L}+) (\\d{4})");
  private static final Pattern ENDS_IN_YEAR = Pattern.compile(" \\d{4}$");
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)");
  private static final DateTimeFormatter TIME_WORDS =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final Pattern YEAR = Pattern.compile("(?!0000)\\d{4}");
  private static final List<String> MONTHS =
      Arrays.stream(Month.values()).map(DayWords::say).toList();
  private static final List<String> WEEKDAYS =
      Arrays.stream(DayOfWeek.values()).map(DayWords::say).toList();

  private DayWords() {}

  /** Reads {@code October}. */
  static Parsed<Month> month(String text) {
    int month = MONTHS.indexOf(text);
    return month < 0
        ? Parsed.wrong(Complaint.NOT_MONTH.sayNear(text, MONTHS, Quote.of(text)))
        : new Parsed.Right<>(Month.of(month + 1));
  }

  /** Reads {@code 8 March}. */
  static Parsed<MonthDay> yearlyDay(String text) {
    Matcher words = YEARLY_DAY.matcher(text);
    if (!words.matches()) {
      return Parsed.wrong(Complaint.NOT_YEARLY_DAY.say(Quote.of(text)));
    }
    int day = Integer.parseInt(words.group(1));
    return switch (month(words.group(2))) {
      case Parsed.Wrong<Month>(List<String> complaints) -> new Parsed.Wrong<>(complaints);
      case Parsed.Right<Month>(Month month) ->
          1 <= day && day <= month.maxLength()
              ? new Parsed.Right<>(MonthDay.of(month, day))
              : impossible(text, say(month), month.maxLength());
    };
  }

  /** Reads {@code 15 March 2023}, with or without its weekday in front. */
  static Parsed<LocalDate> day(String text) {
    Matcher words = DAY.matcher(text);
    if (!words.matches()) {
      return Parsed.wrong(Complaint.NOT_DAY.say(Quote.of(text)));
    }
    Parsed<LocalDate> day =
        switch (month(words.group(3))) {
          case Parsed.Wrong<Month>(List<String> complaints) -> new Parsed.Wrong<>(complaints);
          case Parsed.Right<Month>(Month month) ->
              day(
                  text,
                  YearMonth.of(Integer.parseInt(words.group(4)), month),
                  Integer.parseInt(words.group(2)));
        };
    String weekday = words.group(1);
    return weekday == null
        ? day
        : Parsed.both(day, weekday(weekday), (it, named) -> fitting(text, it, named));
  }

  /** Reads {@code 2027-08-31}. */
  static Parsed<LocalDate> isoDay(String text) {
    Matcher numbers = ISO_DAY.matcher(text);
    int month = numbers.matches() ? Integer.parseInt(numbers.group(2)) : 0;
    return 1 <= month && month <= 12
        ? day(
            text,
            YearMonth.of(Integer.parseInt(numbers.group(1)), month),
            Integer.parseInt(numbers.group(3)))
        : Parsed.wrong(Complaint.NOT_ISO_DAY.say(Quote.of(text)));
  }

  /** Reads {@code 17:00}. */
  static Parsed<LocalTime> time(String text) {
    return TIME.matcher(text).matches()
        ? new Parsed.Right<>(LocalTime.parse(text))
        : Parsed.wrong(Complaint.NOT_TIME.say(Quote.of(text)));
  }

  /** Reads {@code 15 March 2023 17:00}, with or without its weekday in front. */
  static Parsed<LocalDateTime> moment(String text) {
    int gap = text.lastIndexOf(' ');
    return gap < 0 || hasYear(text)
        ? Parsed.wrong(Complaint.NOT_MOMENT.say(Quote.of(text)))
        : Parsed.both(
            day(text.substring(0, gap)),
            time(text.substring(gap + 1)),
            (day, time) -> new Parsed.Right<>(day.atTime(time)));
  }

  /** Reads {@code 2022}. */
  static Parsed<Integer> year(String text) {
    return YEAR.matcher(text).matches()
        ? new Parsed.Right<>(Integer.parseInt(text))
        : Parsed.wrong(Complaint.NOT_YEAR.say(Quote.of(text)));
  }

  /** Reads {@code 2022} or {@code 2022 to 2023}. */
  static Parsed<Years> years(String text) {
    String[] ends = text.split(TO, 2);
    if (!Arrays.stream(ends).allMatch(it -> YEAR.matcher(it).matches())) {
      return Parsed.wrong(Complaint.NOT_YEARS.say(Quote.of(text)));
    }
    return ordered(text, DayWords::year, DayWords::isForwards)
        .map(it -> new Years(it.first(), it.last()));
  }

  /** Reads {@code 1 March} or {@code 1 March to 4 March}; over New Year at most half a year. */
  static Parsed<Span<MonthDay>> yearlyDays(String text) {
    return ordered(text, DayWords::yearlyDay, DayWords::isShortOrForwards);
  }

  /** Reads {@code 15 March 2023} or {@code 15 March 2023 to 16 March 2023}. */
  static Parsed<Span<LocalDate>> days(String text) {
    return ordered(text, DayWords::day, DayWords::isForwards);
  }

  /** Whether the text is a day of one year, or is meant to be. */
  static boolean hasYear(String text) {
    return ENDS_IN_YEAR.matcher(text).find();
  }

  private static boolean isShortOrForwards(MonthDay first, MonthDay last) {
    int days = last.atYear(LEAP_YEAR).getDayOfYear() - first.atYear(LEAP_YEAR).getDayOfYear();
    return days >= 0 || days < -YEARLY_DAYS_MAX;
  }

  static <T extends Comparable<? super T>> boolean isForwards(T first, T last) {
    return first.compareTo(last) <= 0;
  }

  /** Whether the text names two ends. */
  static boolean isSpan(String text) {
    return text.contains(TO);
  }

  static String say(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String say(MonthDay day) {
    return day.getDayOfMonth() + " " + say(day.getMonth());
  }

  static String say(LocalDate day) {
    return say(MonthDay.from(day)) + " " + sayYear(day.getYear());
  }

  static String sayWithWeekday(LocalDate day) {
    return say(day.getDayOfWeek()) + " " + say(day);
  }

  /** Days as {@link #days} reads them; one alone where both ends are the same. */
  static String say(LocalDate first, LocalDate last) {
    return first.equals(last) ? say(first) : span(say(first), say(last));
  }

  static String sayWithWeekday(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? sayWithWeekday(first)
        : span(sayWithWeekday(first), sayWithWeekday(last));
  }

  static String say(LocalTime time) {
    return TIME_WORDS.format(time);
  }

  static String say(Years years) {
    String first = sayYear(years.first());
    return years.first() == years.last() ? first : first + TO + sayYear(years.last());
  }

  static String sayYear(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }

  static String span(String first, String last) {
    return first + TO + last;
  }

  static String say(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** Reads {@code Monday}. */
  static Parsed<DayOfWeek> weekday(String text) {
    int day = WEEKDAYS.indexOf(text);
    return day < 0
        ? Parsed.wrong(Complaint.NOT_WEEKDAY.sayNear(text, WEEKDAYS, Quote.of(text)))
        : new Parsed.Right<>(DayOfWeek.of(day + 1));
  }

  private static Parsed<LocalDate> fitting(String text, LocalDate day, DayOfWeek named) {
    return day.getDayOfWeek() == named
        ? new Parsed.Right<>(day)
        : Parsed.wrong(Complaint.WRONG_WEEKDAY.say(text, say(day.getDayOfWeek())));
  }

  private static Parsed<LocalDate> day(String text, YearMonth month, int day) {
    return month.isValidDay(day)
        ? new Parsed.Right<>(month.atDay(day))
        : impossible(
            text, say(month.getMonth()) + " " + sayYear(month.getYear()), month.lengthOfMonth());
  }

  private static <T> Parsed<T> impossible(String text, String month, int days) {
    return Parsed.wrong(Complaint.IMPOSSIBLE_DAY.say(text, month, days));
  }

  /** Reads one end or two with the word "to" between them. */
  static <T> Parsed<Span<T>> ordered(
      String text, Function<String, Parsed<T>> reading, BiPredicate<T, T> inOrder) {
    String[] ends = text.split(TO, 2);
    if (ends.length == 1) {
      return reading.apply(text).map(it -> new Span<>(it, it));
    }
    return Parsed.both(
        reading.apply(ends[0]),
        reading.apply(ends[1]),
        (first, last) ->
            inOrder.test(first, last)
                ? new Parsed.Right<>(new Span<>(first, last))
                : Parsed.wrong(Complaint.BACKWARDS.say(ends[0], ends[1])));
  }
}

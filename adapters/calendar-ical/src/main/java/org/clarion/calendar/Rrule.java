package org.clarion.calendar;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule taken apart (RFC 5545 section 3.3.10): its parts, each of the right form.
 *
 * <p>Times in it are on the wall clock of its event; a Z behind UNTIL is passed over, so whoever
 * knows the zone converts it first.
 */
record Rrule(Map<Part, String> parts) {
  private static final int LENGTH_MAX = 2_000;
  private static final int INTERVAL_MAX = 1_000;
  private static final int COUNT_MAX = 100_000;

  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Pattern NUMBERED_WEEKDAY =
      Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,6}");

  /** The parts that a rule can have, by their names. */
  enum Part {
    FREQ,
    INTERVAL,
    COUNT,
    UNTIL,
    WKST,
    BYSECOND,
    BYMINUTE,
    BYHOUR,
    BYDAY,
    BYMONTHDAY,
    BYYEARDAY,
    BYWEEKNO,
    BYMONTH,
    BYSETPOS
  }

  /** How often it comes round at the least. */
  enum Frequency {
    YEARLY,
    MONTHLY,
    WEEKLY,
    DAILY,
    HOURLY,
    MINUTELY,
    SECONDLY
  }

  /**
   * @throws IllegalArgumentException when a part is of the wrong form or FREQ is missing
   */
  Rrule {
    parts = Map.copyOf(parts);
    parts.forEach(Rrule::check);
    if (!parts.containsKey(Part.FREQ)
        || parts.keySet().containsAll(List.of(Part.COUNT, Part.UNTIL))) {
      throw new IllegalArgumentException("Expected FREQ and one end but was " + parts);
    }
  }

  /**
   * The rule that a text such as {@code FREQ=WEEKLY;COUNT=5} stands for.
   *
   * @throws IllegalArgumentException when it stands for none
   */
  static Rrule of(String text) {
    if (text.length() > LENGTH_MAX) {
      throw new IllegalArgumentException(
          "Expected a rule of at most %d characters but was %d"
              .formatted(LENGTH_MAX, text.length()));
    }
    Map<Part, String> parts = new EnumMap<>(Part.class);
    for (String part : text.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
      // Google has written rules that end in a semicolon.
      if (!part.isBlank()) {
        String[] pair = part.strip().split("=", 2);
        if (pair.length < 2 || parts.put(Part.valueOf(pair[0]), pair[1]) != null) {
          throw new IllegalArgumentException(
              "Expected each part once but was '%s'".formatted(text));
        }
      }
    }
    return new Rrule(parts);
  }

  boolean has(Part part) {
    return parts.containsKey(part);
  }

  boolean hasAny(Part... any) {
    return Arrays.stream(any).anyMatch(this::has);
  }

  Frequency frequency() {
    return Frequency.valueOf(parts.getOrDefault(Part.FREQ, ""));
  }

  int interval() {
    return number(Part.INTERVAL, 1);
  }

  /** How many instances there are; the greatest number when there is no such end. */
  int count() {
    return number(Part.COUNT, Integer.MAX_VALUE);
  }

  /** The last moment at which it may happen, on the wall clock; null when there is no such end. */
  @Nullable LocalDateTime until() {
    String until = parts.get(Part.UNTIL);
    return until == null ? null : moment(until);
  }

  DayOfWeek weekStart() {
    return DayOfWeek.of(1 + WEEKDAYS.indexOf(parts.getOrDefault(Part.WKST, "MO")));
  }

  /** The numbers of a part; none when the rule does not have it. */
  List<Integer> numbers(Part part) {
    return values(part).stream().map(Integer::valueOf).distinct().toList();
  }

  /** Whether it names the first, last or another of the weekdays of a month or year. */
  boolean numbersWeekdays() {
    return values(Part.BYDAY).stream().anyMatch(it -> it.length() > 2);
  }

  /** Whether it has this weekday among others, or leaves the weekday open. */
  boolean fallsOn(DayOfWeek weekday) {
    return !has(Part.BYDAY) || values(Part.BYDAY).contains(word(weekday));
  }

  /** How many times there are on each of its days. */
  int timesADay() {
    return size(Part.BYHOUR) * size(Part.BYMINUTE) * size(Part.BYSECOND);
  }

  /** The same with another value for one part. */
  Rrule with(Part part, String value) {
    Map<Part, String> changed = new EnumMap<>(parts);
    changed.put(part, value);
    return new Rrule(changed);
  }

  /** The same without some of its parts. */
  Rrule without(Part... dropped) {
    Map<Part, String> changed = new EnumMap<>(parts);
    changed.keySet().removeAll(List.of(dropped));
    return new Rrule(changed);
  }

  /** The word for a weekday, such as {@code MO}. */
  static String word(DayOfWeek weekday) {
    return WEEKDAYS.get(weekday.getValue() - 1);
  }

  /** As it is written in a calendar, the parts always in the same order. */
  @Override
  public String toString() {
    return Arrays.stream(Part.values())
        .filter(this::has)
        .map(it -> it + "=" + parts.get(it))
        .collect(joining(";"));
  }

  private List<String> values(Part part) {
    String list = parts.get(part);
    return list == null ? List.of() : List.of(list.split(",", -1));
  }

  private int number(Part part, int otherwise) {
    return Integer.parseInt(parts.getOrDefault(part, Integer.toString(otherwise)));
  }

  private int size(Part part) {
    return Math.max(1, numbers(part).size());
  }

  private static void check(Part part, String value) {
    switch (part) {
      case FREQ -> Frequency.valueOf(value);
      case INTERVAL -> checkNumbers(value, 1, INTERVAL_MAX, 1);
      case COUNT -> checkNumbers(value, 1, COUNT_MAX, 1);
      case UNTIL -> moment(value);
      case WKST -> checkMatch(WEEKDAYS.contains(value), value);
      case BYSECOND, BYMINUTE -> checkNumbers(value, 0, 59, 60);
      case BYHOUR -> checkNumbers(value, 0, 23, 24);
      case BYDAY ->
          checkMatch(Arrays.stream(value.split(",", -1)).allMatch(Rrule::isWeekday), value);
      case BYMONTHDAY -> checkNumbers(value, -31, 31, 62);
      case BYYEARDAY, BYSETPOS -> checkNumbers(value, -366, 366, 732);
      case BYWEEKNO -> checkNumbers(value, -53, 53, 106);
      case BYMONTH -> checkNumbers(value, 1, 12, 12);
    }
  }

  private static boolean isWeekday(String word) {
    var parts = NUMBERED_WEEKDAY.matcher(word);
    return parts.matches() && (parts.group(1) == null || inRange(parts.group(1), -53, 53));
  }

  /** Zero stands for nothing where numbers may count from the end. */
  private static boolean inRange(String text, int min, int max) {
    if (!NUMBER.matcher(text).matches()) {
      return false;
    }
    int number = Integer.parseInt(text);
    return min <= number && number <= max && (number != 0 || min == 0);
  }

  private static void checkNumbers(String value, int min, int max, int sizeMax) {
    String[] numbers = value.split(",", -1);
    checkMatch(
        Arrays.stream(numbers).distinct().count() <= sizeMax
            && Arrays.stream(numbers).allMatch(it -> inRange(it, min, max)),
        value);
  }

  private static void checkMatch(boolean right, String value) {
    if (!right) {
      throw new IllegalArgumentException("Expected other values but was '%s'".formatted(value));
    }
  }

  private static LocalDateTime moment(String value) {
    try {
      String local = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
      return local.indexOf('T') < 0
          ? IcalTime.day(local).atTime(LocalTime.of(23, 59, 59))
          : IcalTime.local(local);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Expected a day or time but was '%s'".formatted(value), e);
    }
  }
}

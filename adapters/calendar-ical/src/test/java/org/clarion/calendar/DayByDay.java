package org.clarion.calendar;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;
import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Works out a recurrence rule by asking of every single day whether it is in it, in the words of
 * RFC 5545 section 3.3.10 and without any cleverness. For rules that go by the day or longer.
 */
final class DayByDay {
  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private final Map<String, String> parts = new HashMap<>();
  private final LocalDateTime start;
  private final WeekFields weeks;

  DayByDay(String rrule, LocalDateTime start) {
    for (String part : rrule.split(";", -1)) {
      parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    this.start = start;
    int weekStart = WEEKDAYS.indexOf(parts.getOrDefault("WKST", "MO")) + 1;
    weeks = WeekFields.of(DayOfWeek.of(weekStart), 4);
  }

  /** The instances up to and with a day. */
  List<LocalDateTime> until(LocalDate last) {
    Map<Long, List<LocalDateTime>> sets = new TreeMap<>();
    LocalDate first = start.toLocalDate().minusDays(400);
    for (LocalDate day = first; !day.isAfter(last.plusDays(400)); day = day.plusDays(1)) {
      long set = setOf(day) - setOf(start.toLocalDate());
      if (set >= 0 && set % number("INTERVAL", 1) == 0 && has(day)) {
        List<LocalDateTime> times = sets.computeIfAbsent(set, _ -> new ArrayList<>());
        for (LocalTime time : times()) {
          times.add(day.atTime(time));
        }
      }
    }
    return sets.values().stream()
        .flatMap(it -> picked(it).stream())
        .filter(it -> !it.isBefore(start))
        .limit(number("COUNT", Integer.MAX_VALUE))
        .filter(it -> !it.toLocalDate().isAfter(last))
        .toList();
  }

  private long setOf(LocalDate day) {
    LocalDate epoch = LocalDate.of(1900, 1, 1);
    return switch (parts.getOrDefault("FREQ", "")) {
      case "YEARLY" ->
          parts.containsKey("BYWEEKNO") ? day.get(weeks.weekBasedYear()) : day.getYear();
      case "MONTHLY" -> MONTHS.between(epoch, day.withDayOfMonth(1));
      case "WEEKLY" ->
          WEEKS.between(
              epoch.with(previousOrSame(weeks.getFirstDayOfWeek())),
              day.with(previousOrSame(weeks.getFirstDayOfWeek())));
      default -> DAYS.between(epoch, day);
    };
  }

  private boolean has(LocalDate day) {
    int yearLength = day.lengthOfYear();
    int monthLength = day.lengthOfMonth();
    return (any("BYMONTH", day.getMonthValue(), 12) || !parts.containsKey("BYMONTH"))
        && (!parts.containsKey("BYYEARDAY") || any("BYYEARDAY", day.getDayOfYear(), yearLength))
        && (!parts.containsKey("BYMONTHDAY") || any("BYMONTHDAY", day.getDayOfMonth(), monthLength))
        && (!parts.containsKey("BYWEEKNO") || inWeek(day))
        && (!parts.containsKey("BYDAY") || onWeekday(day))
        && likeFirst(day);
  }

  /** What the rule does not say is taken from the first event. */
  private boolean likeFirst(LocalDate day) {
    boolean dayGiven =
        parts.containsKey("BYMONTHDAY")
            || parts.containsKey("BYDAY")
            || parts.containsKey("BYYEARDAY");
    if (dayGiven) {
      return true;
    }
    boolean sameDay = day.getDayOfMonth() == start.getDayOfMonth();
    boolean sameWeekday = day.getDayOfWeek() == start.getDayOfWeek();
    return switch (parts.getOrDefault("FREQ", "")) {
      case "YEARLY" ->
          parts.containsKey("BYWEEKNO")
              ? sameWeekday
              : sameDay && (parts.containsKey("BYMONTH") || day.getMonth() == start.getMonth());
      case "MONTHLY" -> sameDay;
      case "WEEKLY" -> sameWeekday;
      default -> true;
    };
  }

  private boolean inWeek(LocalDate day) {
    long last = weeks.weekOfWeekBasedYear().rangeRefinedBy(day).getMaximum();
    return any("BYWEEKNO", day.get(weeks.weekOfWeekBasedYear()), (int) last);
  }

  private boolean onWeekday(LocalDate day) {
    boolean inMonth = parts.get("FREQ").equals("MONTHLY") || parts.containsKey("BYMONTH");
    YearMonth month = YearMonth.from(day);
    LocalDate from = inMonth ? month.atDay(1) : day.withDayOfYear(1);
    LocalDate to = inMonth ? month.atEndOfMonth() : day.withDayOfYear(day.lengthOfYear());
    int number = (int) DAYS.between(from, day) / 7 + 1;
    int fromEnd = -((int) DAYS.between(day, to) / 7 + 1);
    String weekday = WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
    return Arrays.stream(parts.getOrDefault("BYDAY", "").split(",", -1))
        .filter(it -> it.endsWith(weekday))
        .map(it -> it.substring(0, it.length() - 2))
        .anyMatch(it ->
            it.isEmpty() || Integer.parseInt(it) == number || Integer.parseInt(it) == fromEnd);
  }

  private List<LocalTime> times() {
    return numbers("BYHOUR", start.getHour()).stream()
        .flatMap(hour ->
            numbers("BYMINUTE", start.getMinute()).stream()
                .map(minute -> LocalTime.of(hour, minute, start.getSecond())))
        .toList();
  }

  private List<LocalDateTime> picked(List<LocalDateTime> set) {
    return parts.containsKey("BYSETPOS")
        ? IntStream.range(0, set.size())
            .filter(it -> any("BYSETPOS", it + 1, set.size()))
            .mapToObj(set::get)
            .toList()
        : set;
  }

  /** Whether a part has this number, counted from the front or from the end. */
  private boolean any(String part, int number, int size) {
    return parts.containsKey(part)
        && numbers(part, 0).stream().anyMatch(it -> it == number || it == number - size - 1);
  }

  private Set<Integer> numbers(String part, int otherwise) {
    Set<Integer> numbers = new TreeSet<>();
    for (String number : parts.getOrDefault(part, Integer.toString(otherwise)).split(",", -1)) {
      numbers.add(Integer.valueOf(number));
    }
    return numbers;
  }

  private int number(String part, int otherwise) {
    return Integer.parseInt(parts.getOrDefault(part, Integer.toString(otherwise)));
  }
}

package org.clarion.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one zone as a calendar file explains it (RFC 5545 section 3.6.5): as short as the
 * years of the events allow, because some programs refuse long ones.
 *
 * @param firstYear the year of the zone's first event in the file
 * @param lastYear the year of its last
 */
record Vtimezone(ZoneId zone, int firstYear, int lastYear) {
  private static final int WEEK = 7;

  /**
   * One offset and when it begins.
   *
   * @param onset by the clock as it was before
   * @param rrule in which years it begins again; null for this once
   */
  private record Observance(
      boolean summer,
      LocalDateTime onset,
      ZoneOffset from,
      ZoneOffset to,
      @Nullable String rrule) {}

  void write(ContentLines lines) {
    lines.begin("VTIMEZONE");
    lines.put("TZID", zone.getId());
    observances().forEach(it -> write(it, lines));
    lines.end("VTIMEZONE");
  }

  private static void write(Observance observance, ContentLines lines) {
    String component = observance.summer() ? "DAYLIGHT" : "STANDARD";
    lines.begin(component);
    lines.put("DTSTART", IcalWriter.LOCAL.format(observance.onset()));
    if (observance.rrule() != null) {
      lines.put("RRULE", observance.rrule());
    }
    lines.put("TZOFFSETFROM", offset(observance.from()));
    lines.put("TZOFFSETTO", offset(observance.to()));
    lines.end(component);
  }

  private List<Observance> observances() {
    List<Observance> yearly = yearly();
    return yearly.isEmpty() ? oneByOne() : yearly;
  }

  /** One for each change of a year; none when a rule does not hold in all the years. */
  private List<Observance> yearly() {
    ZoneRules rules = zone.getRules();
    List<ZoneOffsetTransition> irregular = rules.getTransitions();
    if (!irregular.isEmpty() && !irregular.getLast().getDateTimeBefore().isBefore(start())) {
      return List.of();
    }
    List<Observance> observances = new ArrayList<>();
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      ZoneOffsetTransition first = rule.createTransition(start().getYear());
      String rrule = rrule(rule, first.getDateTimeBefore());
      if (rrule == null) {
        return List.of();
      }
      observances.add(observance(first, rrule));
    }
    return observances;
  }

  /** The change before the first event and every one after it. */
  private List<Observance> oneByOne() {
    ZoneRules rules = zone.getRules();
    Instant begun = newYear(firstYear);
    Instant ended = newYear(lastYear + 1);
    List<Observance> observances = new ArrayList<>();
    ZoneOffsetTransition before = rules.previousTransition(begun);
    observances.add(
        before == null || before.getInstant().isBefore(Instant.EPOCH)
            ? steady(rules.getOffset(begun))
            : observance(before, null));
    for (ZoneOffsetTransition next = rules.nextTransition(begun.minusNanos(1));
        next != null && next.getInstant().isBefore(ended);
        next = rules.nextTransition(next.getInstant())) {
      observances.add(observance(next, null));
    }
    return observances;
  }

  private Instant newYear(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
  }

  /** For clocks that nobody has changed since before there was such a file. */
  private Observance steady(ZoneOffset offset) {
    return new Observance(false, start(), offset, offset, null);
  }

  private Observance observance(ZoneOffsetTransition change, @Nullable String rrule) {
    return new Observance(
        zone.getRules().isDaylightSavings(change.getInstant()),
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter(),
        rrule);
  }

  /** A year early: every event comes after some onset, which not every program can do without. */
  private LocalDateTime start() {
    return LocalDateTime.of(firstYear - 1, Month.JANUARY, 1, 0, 0);
  }

  /**
   * Null for a change that no such rule can say: in Cairo the clocks go back at the end of the last
   * Thursday of October, and the day after that may be in November.
   */
  private static @Nullable String rrule(ZoneOffsetTransitionRule rule, LocalDateTime onset) {
    Month month = rule.getMonth();
    String yearly = "FREQ=YEARLY;BYMONTH=" + month.getValue();
    DayOfWeek weekday = rule.getDayOfWeek();
    int indicator = rule.getDayOfMonthIndicator();
    if (weekday == null) {
      return onset.getMonth() == month ? yearly + ";BYMONTHDAY=" + onset.getDayOfMonth() : null;
    }
    // The local day may be the one before or after that of the rule, which may be given in UTC.
    int moved = (onset.getDayOfWeek().getValue() - weekday.getValue() + WEEK + 1) % WEEK - 1;
    int length = month.minLength();
    int first = moved + (indicator > 0 ? indicator : length + 1 + indicator - (WEEK - 1));
    int last = first + WEEK - 1;
    if (month == Month.FEBRUARY || first < 1 || last > length) {
      return null;
    }
    String day = onset.getDayOfWeek().name().substring(0, 2);
    return yearly + nth(first, last == length, day);
  }

  private static String nth(int first, boolean atEnd, String day) {
    if (atEnd) {
      return ";BYDAY=-1" + day;
    }
    if (first % WEEK == 1) {
      return ";BYDAY=" + (first / WEEK + 1) + day;
    }
    return ";BYMONTHDAY="
        + IntStream.range(first, first + WEEK)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","))
        + ";BYDAY="
        + day;
  }

  /** With seconds only where there are some, as there were before zones. */
  private static String offset(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
  }
}

package org.clarion.calendar;

import static java.time.ZoneOffset.UTC;
import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clarion.core.calendar.CalendarEvent;
import org.clarion.core.date.Timing;

/**
 * Writes iCalendar (RFC 5545 with the names of RFC 7986); the same events give the same bytes.
 *
 * <p>There is no METHOD: it would make the file a message between calendars, in which every event
 * must name an organizer with an address (RFC 5546 section 3.2.1).
 */
final class IcalWriter {
  static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private static final String PRODUCT = "-//Clarion//Clarion//EN";
  private static final Duration REFRESHED_EVERY = Duration.ofHours(12);

  private final ContentLines lines = new ContentLines();
  private final String stamp;

  private IcalWriter(Instant stamp) {
    this.stamp = utc(stamp);
  }

  static byte[] write(String name, List<CalendarEvent> events, Instant stamp) {
    var writer = new IcalWriter(stamp);
    writer.calendar(name, events);
    return writer.lines.folded();
  }

  private void calendar(String name, List<CalendarEvent> events) {
    lines.begin("VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.text("PRODID", PRODUCT);
    lines.put("CALSCALE", "GREGORIAN");
    if (!name.isEmpty()) {
      lines.text("NAME", name);
      lines.text("X-WR-CALNAME", name);
    }
    lines.put("REFRESH-INTERVAL", "VALUE", "DURATION", REFRESHED_EVERY.toString());
    lines.put("X-PUBLISHED-TTL", REFRESHED_EVERY.toString());
    zones(events);
    events.forEach(this::event);
    lines.end("VCALENDAR");
  }

  private void zones(List<CalendarEvent> events) {
    SortedMap<String, List<ZonedDateTime>> times =
        events.stream()
            .flatMap(it -> times(it.when()))
            .filter(IcalWriter::isLocal)
            .collect(groupingBy(it -> it.getZone().getId(), TreeMap::new, toList()));
    times.forEach((zone, all) -> {
      var years = all.stream().mapToInt(ZonedDateTime::getYear).summaryStatistics();
      new Vtimezone(ZoneId.of(zone), years.getMin(), years.getMax()).write(lines);
    });
  }

  private static Stream<ZonedDateTime> times(Timing when) {
    return switch (when) {
      case Timing.Days _, Timing.Open _ -> Stream.empty();
      case Timing.Timed(ZonedDateTime start, ZonedDateTime end) -> Stream.of(start, end);
    };
  }

  private void event(CalendarEvent event) {
    lines.begin("VEVENT");
    lines.text("UID", event.uid());
    lines.put("DTSTAMP", stamp);
    lines.put("SEQUENCE", Long.toString(event.sequence()));
    when(event.when());
    lines.text("SUMMARY", event.title());
    if (!event.text().isEmpty()) {
      lines.text("DESCRIPTION", event.text());
    }
    lines.put("STATUS", event.status().name());
    if (!event.tags().isEmpty()) {
      lines.texts("CATEGORIES", event.tags());
    }
    if (event.alarm() != null) {
      alarm(event.alarm(), event.title());
    }
    lines.end("VEVENT");
  }

  private void when(Timing when) {
    switch (when) {
      case Timing.Days(LocalDate first, LocalDate last) -> days(first, last);
      case Timing.Open(LocalDate earliest, LocalDate latest, _) ->
          days(earliest.with(firstDayOfMonth()), latest.with(lastDayOfMonth()));
      case Timing.Timed(ZonedDateTime start, ZonedDateTime end) -> {
        time("DTSTART", start);
        if (!end.isEqual(start)) {
          time("DTEND", end);
        }
      }
    }
  }

  /** The end of whole days is the day after, and nobody is busy on them. */
  private void days(LocalDate first, LocalDate last) {
    lines.put("DTSTART", "VALUE", "DATE", BASIC_ISO_DATE.format(first));
    lines.put("DTEND", "VALUE", "DATE", BASIC_ISO_DATE.format(last.plusDays(1)));
    lines.put("TRANSP", "TRANSPARENT");
  }

  private void time(String name, ZonedDateTime time) {
    if (isLocal(time)) {
      lines.put(name, "TZID", time.getZone().getId(), LOCAL.format(time));
    } else {
      lines.put(name, utc(time.toInstant()));
    }
  }

  private void alarm(Duration before, String title) {
    lines.begin("VALARM");
    lines.put("ACTION", "DISPLAY");
    lines.text("DESCRIPTION", title);
    lines.put("TRIGGER", "-" + duration(before));
    lines.end("VALARM");
  }

  /** Whole days are days by the calendar, which may be an hour longer or shorter. */
  private static String duration(Duration before) {
    return before.equals(Duration.ofDays(before.toDays()))
        ? "P" + before.toDays() + "D"
        : before.truncatedTo(MINUTES).toString();
  }

  /**
   * Whether it is written by the clock of its zone. A time that comes twice when the clocks go back
   * is not: programs disagree on which of the two is meant.
   */
  private static boolean isLocal(ZonedDateTime time) {
    ZoneId zone = time.getZone();
    return !zone.normalized().equals(UTC)
        && ZoneRulesProvider.getAvailableZoneIds().contains(zone.getId())
        && zone.getRules().getValidOffsets(time.toLocalDateTime()).size() == 1;
  }

  private static String utc(Instant instant) {
    return LOCAL.format(instant.atOffset(UTC)) + "Z";
  }
}

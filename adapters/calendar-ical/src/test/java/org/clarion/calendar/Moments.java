package org.clarion.calendar;

import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.firstDayOfNextMonth;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.clarion.core.calendar.CalendarEvent;
import org.clarion.core.date.Timing;

/** When events are, as one line each that is the same whoever read the file: uid, start, end. */
final class Moments {
  private Moments() {}

  /** As they were meant. */
  static List<String> of(List<CalendarEvent> events) {
    return events.stream().map(it -> it.uid() + " " + of(it.when())).toList();
  }

  private static String of(Timing when) {
    return switch (when) {
      case Timing.Days(LocalDate first, LocalDate last) -> first + " " + last.plusDays(1);
      case Timing.Open(LocalDate earliest, LocalDate latest, _) ->
          earliest.with(firstDayOfMonth()) + " " + latest.with(firstDayOfNextMonth());
      case Timing.Timed(var start, var end) -> start.toEpochSecond() + " " + end.toEpochSecond();
    };
  }

  /** As ical4j reads them, by the zones that the file explains itself. */
  static List<String> byIcal4j(Calendar calendar) {
    return calendar.<VEvent>getComponents("VEVENT").stream().map(Moments::of).toList();
  }

  static Calendar ical4j(byte[] file) {
    try {
      return new CalendarBuilder().build(new ByteArrayInputStream(file));
    } catch (IOException | ParserException e) {
      throw new AssertionError("Expected a file that ical4j reads", e);
    }
  }

  private static String of(VEvent event) {
    String start = of(event.getProperty("DTSTART").map(Moments::date).orElseThrow());
    String end = event.getProperty("DTEND").map(it -> of(date(it))).orElse(start);
    return event.getUid().orElseThrow().getValue() + " " + start + " " + end;
  }

  private static Temporal date(Object property) {
    return ((DateProperty<?>) property).getDate();
  }

  private static String of(Temporal date) {
    return date instanceof LocalDate day
        ? day.toString()
        : Long.toString(Instant.from(date).getEpochSecond());
  }
}

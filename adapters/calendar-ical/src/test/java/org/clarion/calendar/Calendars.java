package org.clarion.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.message.Attachment;

/** Calendar files for tests, and what they come to when there is all the time in the world. */
final class Calendars {
  private Calendars() {}

  /** A calendar with one event that has these lines from line 5 on. */
  static CalendarReading reading(String... lines) {
    List<String> own = List.of(lines);
    String title = own.stream().anyMatch(it -> it.startsWith("SUMMARY")) ? "X-NONE:" : "SUMMARY:";
    return read(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n%sMeeting\n%s\nEND:VEVENT\nEND:VCALENDAR\n"
            .formatted(title, String.join("\n", own)));
  }

  static CalendarReading read(String text) {
    return new IcalFiles(new LibRecurRecurrences(), () -> 0).read(file(text));
  }

  static Attachment file(String text) {
    return new Attachment("dates.ics", "text/calendar", text.replace("\n", "\r\n").getBytes(UTF_8));
  }
}

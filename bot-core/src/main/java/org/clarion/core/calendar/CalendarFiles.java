package org.clarion.core.calendar;

import java.time.Instant;
import java.util.List;
import org.clarion.core.message.Attachment;

/** Writes and reads calendar files (iCalendar, RFC 5545) and tables of dates (CSV). */
public interface CalendarFiles {
  /**
   * A calendar file of these events.
   *
   * @param name shown as the calendar's name by programs that subscribe to it
   * @param stamp when the file was made
   */
  byte[] write(String name, List<CalendarEvent> events, Instant stamp);

  /**
   * Everything that can be read from a file that somebody gave, and everything that cannot with its
   * reason. Never throws for what is in the file, however broken or hostile.
   */
  CalendarReading read(Attachment file);
}

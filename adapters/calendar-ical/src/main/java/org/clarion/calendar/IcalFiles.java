package org.clarion.calendar;

import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.clarion.core.calendar.CalendarEvent;
import org.clarion.core.calendar.CalendarFiles;
import org.clarion.core.calendar.CalendarReading;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.date.Recurrences;
import org.clarion.core.message.Attachment;

/** Calendar files as iCalendar (RFC 5545), and tables of dates as spreadsheets save them. */
public final class IcalFiles implements CalendarFiles {
  /** More events than any group has dates are not taken in. */
  public static final int EVENTS_MAX = 5_000;

  /** A title is cut to so many characters. */
  public static final int TITLE_MAX = 80;

  /** What is said about an event is cut to so many characters. */
  public static final int TEXT_MAX = 2_000;

  /** Reading one file takes no longer. */
  public static final Duration READING_MAX = Duration.ofSeconds(2);

  private static final int LOOKED_AT = 1_000;
  private static final String CALENDAR = "BEGIN:VCALENDAR";

  private final Recurrences recurrences;
  private final LongSupplier nanoTime;

  /**
   * @param nanoTime a clock in nanoseconds from any beginning, for the time that reading takes
   */
  public IcalFiles(Recurrences recurrences, LongSupplier nanoTime) {
    this.recurrences = recurrences;
    this.nanoTime = nanoTime;
  }

  @Override
  public byte[] write(String name, List<CalendarEvent> events, Instant stamp) {
    return IcalWriter.write(name, events, stamp);
  }

  /**
   * Takes the content for a calendar if it says so itself, by its name or by its media type, and
   * for a table otherwise. It may be packed with gzip. In tables the day stands before the month:
   * 08/03/2027 is 8 March.
   */
  @Override
  public CalendarReading read(Attachment file) {
    Deadline deadline = Deadline.in(READING_MAX, nanoTime);
    try {
      TextFile text = TextFile.of(file.content(), Attachment.BYTES_MAX);
      if (text == null) {
        return nothing(Reason.TOO_LARGE);
      }
      try (Reader reader = text.reader()) {
        return isCalendar(file, text)
            ? CalendarReader.read(reader, recurrences, deadline)
            : TableReader.read(text, deadline);
      }
    } catch (IOException e) {
      return nothing(Reason.NOT_A_CALENDAR);
    }
  }

  private static boolean isCalendar(Attachment file, TextFile text) throws IOException {
    String beginning = text.beginning(LOOKED_AT).toUpperCase(Locale.ROOT);
    return beginning.contains(CALENDAR)
        || file.name().toLowerCase(Locale.ROOT).endsWith(".ics")
        || file.mediaType().startsWith("text/calendar");
  }

  private static CalendarReading nothing(Reason reason) {
    return new CalendarReading("", List.of(), List.of(new Fault(1, reason, "")));
  }
}

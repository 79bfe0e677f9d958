package org.clarion.core.calendar;

import java.time.Duration;
import java.util.List;
import org.clarion.core.date.Timing;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a date as it stands in a calendar that people subscribe to or open.
 *
 * @param uid stays the same for this occurrence for ever, whatever becomes of it
 * @param sequence rises when the occurrence changes
 * @param title in the reader's language, complete by itself
 * @param text what it is about, in plain lines; may be empty
 * @param when its days or hours; for an open timing its window is widened to whole months, so that
 *     nobody takes its ends for days that were given
 * @param tags one word each, for programs that sort by them
 * @param alarm how long before its start the calendar is to remind; null for not at all
 */
public record CalendarEvent(
    String uid,
    long sequence,
    String title,
    String text,
    Timing when,
    Status status,
    List<String> tags,
    @Nullable Duration alarm) {
  public CalendarEvent {
    tags = List.copyOf(tags);
  }

  /** How far it can be relied on (RFC 5545 section 3.8.1.11). */
  public enum Status {
    CONFIRMED,
    TENTATIVE,
    CANCELLED
  }
}

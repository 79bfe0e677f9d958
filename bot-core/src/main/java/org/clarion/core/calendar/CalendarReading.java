package org.clarion.core.calendar;

import java.time.ZoneId;
import java.util.List;
import org.clarion.core.date.Change;
import org.clarion.core.date.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar file came to.
 *
 * @param name what the calendar calls itself; empty when it does not
 * @param events in the order of the file
 * @param faults what was left out and why, and what looks wrong though it was taken
 */
public record CalendarReading(String name, List<Read> events, List<Fault> faults) {
  public CalendarReading {
    events = List.copyOf(events);
    faults = List.copyOf(faults);
  }

  /**
   * One event, with all its repetitions.
   *
   * @param line where it begins in the file, from 1
   * @param rule once, or recurring
   * @param zone where its time of day is meant; null for whole days and for floating times
   * @param changes single occurrences that the calendar has differently; their keys are those of
   *     {@link org.clarion.core.date.Occurrence}
   */
  public record Read(
      int line,
      String uid,
      long sequence,
      String title,
      String text,
      Rule rule,
      @Nullable ZoneId zone,
      List<Change> changes,
      CalendarEvent.Status status,
      List<String> tags) {
    public Read {
      changes = List.copyOf(changes);
      tags = List.copyOf(tags);
    }
  }

  /**
   * Something in the file that stands in the way or looks wrong.
   *
   * @param line where, from 1
   * @param detail the piece of the file it is about, shortened; may be empty
   */
  public record Fault(int line, Reason reason, String detail) {}

  /** Why something was left out or is pointed at. */
  public enum Reason {
    /** Neither a calendar nor a table. */
    NOT_A_CALENDAR,
    /** More than is taken in; the rest was not looked at. */
    TOO_LARGE,
    TOO_MANY_EVENTS,
    /** Reading it took longer than is allowed; the rest was not looked at. */
    TOO_SLOW,
    NO_START,
    IMPOSSIBLE_DAY,
    IMPOSSIBLE_TIME,
    ENDS_BEFORE_START,
    NO_TITLE,
    /** The file names no such zone, nor does the world. */
    UNKNOWN_ZONE,
    /** A repetition that cannot be worked out with certainty. */
    UNKNOWN_REPETITION,
    /** Repeats more often than once a day. */
    TOO_OFTEN,
    /** The same event stands in the file twice. */
    TWICE,
    /** A change of an occurrence that its event does not have. */
    CHANGES_NOTHING,
    /** A weekday that is not the one of its day; the line was left out. */
    WRONG_WEEKDAY,
    /** A line of a table that cannot be read, or an event that is broken off. */
    UNREADABLE
  }
}

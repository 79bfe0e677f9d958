package org.clarion.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clarion.core.content.Entry;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * What taking in a calendar would change, worked out before anything is changed. The same calendar
 * again changes nothing, on whatever day.
 *
 * @param added dates that come in, in the order of the file
 * @param changed in the order of the file
 * @param gone dates that came from this calendar, are not over and are not in it any more
 * @param unchanged how many events of the file stand here as they are there
 * @param refused what is wrong with the file, and events of it that fit nothing here; by line
 * @param plan does all of it
 */
public record CalendarImport(
    List<Entry> added,
    List<Changed> changed,
    List<Entry> gone,
    int unchanged,
    List<CalendarReading.Fault> refused,
    ImportPlan plan) {
  /** A group keeps no more entries than this, whatever calendars it takes in. */
  public static final int ENTRIES_MAX = 20_000;

  /** No source of a pack begins so. */
  private static final String SOURCE_PREFIX = "cal-";

  private static final Pattern NOT_IN_AN_ID = Pattern.compile("[^a-z0-9]+");

  public CalendarImport {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    gone = List.copyOf(gone);
    refused = List.copyOf(refused);
  }

  /**
   * Where a calendar comes from.
   *
   * @param sourceId the same whenever this calendar is taken in again
   * @param published when, in words
   * @param where the part of it, in words
   */
  public record Origin(String sourceId, String title, String published, String where) {
    private static final int NAME_MAX = 40;

    /** The id of a calendar that is known by its name alone. */
    public static String sourceId(String name) {
      String plain = NOT_IN_AN_ID.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
      String start = plain.substring(0, Math.min(plain.length(), NAME_MAX)).strip();
      return SOURCE_PREFIX
          + (start.isEmpty() ? Integer.toHexString(name.hashCode()) : start.replace(' ', '-'));
    }
  }

  /**
   * A date that the calendar has differently.
   *
   * @param entry as it is until now
   * @param before the first occurrence that differs, as it is until now; null when it is new, or
   *     when only words differ
   * @param after the same occurrence as it will be; null when there is none any more, or when only
   *     words differ
   */
  public record Changed(Entry entry, @Nullable Occurrence before, @Nullable Occurrence after) {}

  /**
   * Compares a calendar with what the group has.
   *
   * <p>The group's own events, known by their {@link OccurrenceUid}, change the days of single
   * occurrences and nothing else. Every other event is a date of its own. An event that its
   * calendar calls tentative never brings a day in, only its month.
   */
  public static CalendarImport of(
      KeyDates dates, CalendarReading reading, Origin origin, LocalDate today) {
    return new CalendarMerge(dates, origin, today).merge(reading);
  }
}

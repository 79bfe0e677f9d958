package org.clarion.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.clarion.core.date.WallClock;

/**
 * How long before a date people hear of it.
 *
 * @param id names it in the store; never reused for another lead time
 * @param daysBefore calendar days, so that the hour stays the same across a change of the clocks
 * @param at wall-clock time in the group's zone
 */
public record LeadTime(String id, int daysBefore, LocalTime at) {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** What a place gets that has said no more than that it wants reminders. */
  public static final List<LeadTime> DEFAULTS =
      List.of(
          new LeadTime("6w", 42, MORNING),
          new LeadTime("2w", 14, MORNING),
          new LeadTime("2d", 2, MORNING),
          new LeadTime("0d", 0, MORNING));

  /** When the owner of a date without a day is asked for one, before the first day it may be. */
  public static final List<LeadTime> QUESTIONS =
      List.of(
          new LeadTime("ask8w", 56, MORNING),
          new LeadTime("ask4w", 28, MORNING),
          new LeadTime("ask2w", 14, MORNING));

  /**
   * When it is due for a date that begins on the given day: by the calendar, so that the hour stays
   * the same when the clocks change; {@link WallClock#due} says what becomes of a skipped hour.
   */
  public Instant dueBefore(LocalDate day, ZoneId zone) {
    return WallClock.due(day.minusDays(daysBefore).atTime(at), zone).toInstant();
  }
}

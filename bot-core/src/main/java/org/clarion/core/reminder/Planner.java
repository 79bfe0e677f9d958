package org.clarion.core.reminder;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Period;
import org.clarion.core.date.Timing;

/** Works out when reminders are due for every key date. Has no clock and no state. */
public final class Planner {
  /** How far ahead triggers are written; plans are renewed long before it runs out. */
  static final int HORIZON_MONTHS = 15;

  /** More than any date lasts in days, and a prime, so that start and length do not blend. */
  private static final long VERSION_FACTOR = 1_000_003;

  private Planner() {}

  /**
   * All triggers of the content that have not expired: reminders for dates with a day, questions to
   * the owner for dates without one, never the other way round.
   */
  public static List<Trigger> plan(KeyDates dates, Instant now) {
    ZoneId zone = dates.almanac().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    // Where it is yesterday still, something may begin that is ahead of us.
    var period = new Period(today.minusDays(1), today.plusMonths(HORIZON_MONTHS));
    List<Trigger> triggers = new ArrayList<>();
    for (Dated dated : dates.between(period)) {
      triggers.addAll(triggers(dated, zone));
    }
    triggers.removeIf(it -> !it.expiresAt().isAfter(now));
    return triggers;
  }

  /** Whether somebody has to say when it is. */
  public static boolean isOpenQuestion(Occurrence occurrence) {
    return !occurrence.hasDay()
        && switch (occurrence.certainty()) {
          case FIXED, RULE, WEEK, APPROXIMATE, TO_BE_CONFIRMED, MOVED -> true;
          case CANCELLED, RETIRED -> false;
        };
  }

  /**
   * What tells one time of an occurrence from another: it changes when the occurrence moves, and
   * only then.
   */
  public static int version(Timing timing) {
    return switch (timing) {
      case Timing.Days(LocalDate first, LocalDate last) ->
          version(first.toEpochDay(), DAYS.between(first, last));
      case Timing.Timed(var start, var end) ->
          version(start.toEpochSecond(), SECONDS.between(start, end));
      case Timing.Open _ -> 0;
    };
  }

  /** Tells apart what begins at different times, and what lasts differently from the same one. */
  private static int version(long start, long length) {
    return Long.hashCode(start * VERSION_FACTOR + length);
  }

  private static List<Trigger> triggers(Dated dated, ZoneId zone) {
    Occurrence occurrence = dated.occurrence();
    return switch (occurrence.timing()) {
      // A whole day has begun for good only when it is over: people read on the day itself.
      case Timing.Days(LocalDate first, _) ->
          reminders(dated, first.plusDays(1).atStartOfDay(zone).toInstant(), zone);
      case Timing.Timed(var start, _) -> reminders(dated, start.toInstant(), zone);
      // A date without a day never reminds anybody of one.
      case Timing.Open(LocalDate earliest, _, _) ->
          isOpenQuestion(occurrence)
              ? triggers(
                  dated,
                  LeadTime.QUESTIONS,
                  Topic.QUESTIONS,
                  earliest.atStartOfDay(zone).toInstant(),
                  zone)
              : List.of();
    };
  }

  private static List<Trigger> reminders(Dated dated, Instant begins, ZoneId zone) {
    return dated.occurrence().certainty() == Certainty.CANCELLED
        ? List.of()
        : triggers(dated, LeadTime.DEFAULTS, Topic.REMINDERS, begins, zone);
  }

  private static List<Trigger> triggers(
      Dated dated, List<LeadTime> leads, Topic topic, Instant expiresAt, ZoneId zone) {
    Timing timing = dated.occurrence().timing();
    List<Trigger> triggers = new ArrayList<>();
    for (LeadTime lead : leads) {
      Instant dueAt = lead.dueBefore(firstDay(timing, zone), zone);
      if (dueAt.isBefore(expiresAt)) {
        triggers.add(
            new Trigger(
                dated.entry().id(),
                dated.occurrence().key(),
                lead.id(),
                version(timing),
                dueAt,
                expiresAt,
                topic));
      }
    }
    return triggers;
  }

  /** The day on which it begins where the group is. */
  private static LocalDate firstDay(Timing timing, ZoneId zone) {
    return timing instanceof Timing.Timed(var start, _)
        ? start.withZoneSameInstant(zone).toLocalDate()
        : timing.earliest();
  }
}

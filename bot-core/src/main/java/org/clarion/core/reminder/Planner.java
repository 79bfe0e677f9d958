package org.clarion.core.reminder;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Period;
import org.clarion.core.date.Timing;
import org.clarion.core.date.WallClock;
import org.clarion.core.reminder.ReminderSettings.DigestTime;

/** Works out when posts are due for every key date. Has no clock and no state. */
public final class Planner {
  /** How many days a digest looks ahead, its own included. */
  public static final int DIGEST_DAYS = 14;

  /** How far ahead triggers are written; plans are renewed long before it runs out. */
  static final int HORIZON_MONTHS = 15;

  /** A digest that could not be posted by the end of the day after is not posted at all. */
  private static final int DIGEST_USEFUL_DAYS = 2;

  /** The same in every process, so that stores that number them agree. */
  private static final Comparator<Trigger> SOONEST_FIRST =
      Comparator.comparing(Trigger::dueAt).thenComparing(PostingRules.ORDER);

  private final KeyDates dates;
  private final ZoneId zone;
  private final Rhythm rhythm;

  private Planner(KeyDates dates, Rhythm rhythm) {
    this.dates = dates;
    this.zone = dates.almanac().zone();
    this.rhythm = rhythm;
  }

  /**
   * All triggers for dates of the next 15 months that have not expired: reminders for dates with a
   * day, questions to the owner for dates without one, never the other way round; and digests. In
   * the order in which they fall due.
   */
  public static List<Trigger> plan(KeyDates dates, Rhythm rhythm, Instant now) {
    LocalDate today = now.atZone(dates.almanac().zone()).toLocalDate();
    return plan(dates, rhythm, now, today.plusMonths(HORIZON_MONTHS));
  }

  /** Like {@link #plan(KeyDates, Rhythm, Instant)}, for dates up to the given day. */
  public static List<Trigger> plan(KeyDates dates, Rhythm rhythm, Instant now, LocalDate until) {
    return new Planner(dates, rhythm).plan(now, until);
  }

  /** Whether somebody has to say when it is. */
  public static boolean isOpenQuestion(Occurrence occurrence) {
    return !occurrence.hasDay()
        && switch (occurrence.certainty()) {
          case FIXED, RULE, WEEK, APPROXIMATE, TO_BE_CONFIRMED, MOVED -> true;
          case CANCELLED, RETIRED -> false;
        };
  }

  private List<Trigger> plan(Instant now, LocalDate until) {
    // Where it is yesterday still, something may begin that is ahead of us.
    LocalDate yesterday = now.atZone(zone).toLocalDate().minusDays(1);
    List<Trigger> triggers = new ArrayList<>();
    for (Dated dated : dates.between(new Period(yesterday, until))) {
      triggers.addAll(triggers(dated));
    }
    triggers.removeIf(it -> !it.expiresAt().isAfter(now));
    triggers.sort(SOONEST_FIRST);
    return triggers;
  }

  private List<Trigger> triggers(Dated dated) {
    Occurrence occurrence = dated.occurrence();
    return switch (occurrence.timing()) {
      case Timing.Days _, Timing.Timed _ ->
          occurrence.certainty() == Certainty.CANCELLED
              ? List.of()
              : join(triggers(dated, rhythm.leads(), Kind.REMINDER), digests(dated));
      // A date without a day never reminds anybody of one.
      case Timing.Open _ ->
          isOpenQuestion(occurrence)
              ? join(triggers(dated, LeadTime.QUESTIONS, Kind.QUESTION), digests(dated))
              : List.of();
    };
  }

  private List<Trigger> triggers(Dated dated, Collection<LeadTime> leads, Kind kind) {
    Timing timing = dated.occurrence().timing();
    Instant begins = Truth.begins(timing, zone);
    List<Trigger> triggers = new ArrayList<>();
    for (LeadTime lead : leads) {
      lead.dueBefore(timing, zone)
          .filter(it -> it.isBefore(begins))
          .ifPresent(it -> triggers.add(trigger(dated, lead.id(), kind, it, begins)));
    }
    return triggers;
  }

  /** The date in every digest that looks as far ahead. */
  private List<Trigger> digests(Dated dated) {
    LocalDate first = dated.occurrence().timing().earliest();
    Instant begins = Truth.begins(dated.occurrence().timing(), zone);
    List<Trigger> triggers = new ArrayList<>();
    for (DigestTime digest : rhythm.digests()) {
      LocalDate day = first.minusDays(DIGEST_DAYS - 1L).with(nextOrSame(digest.day()));
      for (; !day.isAfter(first); day = day.plusWeeks(1)) {
        Instant dueAt = WallClock.due(day.atTime(digest.at()), zone).toInstant();
        Instant stale = day.plusDays(DIGEST_USEFUL_DAYS).atStartOfDay(zone).toInstant();
        Instant expiresAt = begins.isBefore(stale) ? begins : stale;
        if (dueAt.isBefore(expiresAt)) {
          triggers.add(trigger(dated, digest.lead(day), Kind.DIGEST, dueAt, expiresAt));
        }
      }
    }
    return triggers;
  }

  private static List<Trigger> join(List<Trigger> some, List<Trigger> more) {
    List<Trigger> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static Trigger trigger(
      Dated dated, String lead, Kind kind, Instant dueAt, Instant expiresAt) {
    Timing timing = dated.occurrence().timing();
    return new Trigger(
        dated.entry().id(),
        dated.occurrence().key(),
        lead,
        Standing.versionOf(timing),
        kind,
        timing,
        dueAt,
        expiresAt);
  }
}

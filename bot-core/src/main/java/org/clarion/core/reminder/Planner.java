package org.clarion.core.reminder;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Library;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Period;
import org.clarion.core.date.Timing;

/** Works out when reminders are due for every key date. Has no clock and no state. */
public final class Planner {
  /** How far ahead triggers are written; plans are renewed long before it runs out. */
  static final int HORIZON_MONTHS = 15;

  /** More than any date lasts in days, and a prime, so that start and length do not blend. */
  private static final long VERSION_FACTOR = 1_000_003;

  private Planner() {}

  /** All triggers of the content that have not expired; none for dates without a day. */
  public static List<Trigger> plan(Library library, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    var period = new Period(today, today.plusMonths(HORIZON_MONTHS));
    List<Trigger> triggers = new ArrayList<>();
    for (Dated dated : KeyDates.between(library, period, zone)) {
      for (LeadTime lead : LeadTime.DEFAULTS) {
        trigger(dated, lead, zone).ifPresent(triggers::add);
      }
    }
    triggers.removeIf(it -> !it.expiresAt().isAfter(now));
    return triggers;
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

  private static Optional<Trigger> trigger(Dated dated, LeadTime lead, ZoneId zone) {
    if (dated.occurrence().certainty() == Certainty.CANCELLED) {
      return Optional.empty();
    }
    Timing timing = dated.occurrence().timing();
    Optional<Instant> begins =
        switch (timing) {
          // A whole day has begun for good only when it is over: people read on the day itself.
          case Timing.Days(LocalDate first, _) ->
              Optional.of(first.plusDays(1).atStartOfDay(zone).toInstant());
          case Timing.Timed(var start, _) -> Optional.of(start.toInstant());
          // A date without a day never reminds anybody of one.
          case Timing.Open _ -> Optional.empty();
        };
    Instant dueAt = lead.dueBefore(timing.earliest(), zone);
    return begins
        .filter(dueAt::isBefore)
        .map(expiresAt ->
            new Trigger(
                dated.entry().id(),
                dated.occurrence().key(),
                lead.id(),
                version(timing),
                dueAt,
                expiresAt));
  }
}

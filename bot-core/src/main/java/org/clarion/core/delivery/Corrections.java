package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clarion.core.date.Timing;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.Standing;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;

/**
 * Decides which places have to hear that a date is not when they were told. Has no clock and no
 * state.
 *
 * @param truth what the calendar says
 */
public record Corrections(Truth truth) {
  /** A date that has been over for so long is a new one when it gets another day. */
  public static final Duration OVER_MAX = Duration.ofDays(14);

  /** Begins the lead of every correction; a number follows, so that each has a key of its own. */
  static final String LEAD = "change";

  private static final Comparator<Delivery> LATEST_FIRST =
      Comparator.comparing(Corrections::saidAt).reversed().thenComparingLong(Delivery::id);

  /**
   * Whether a delivery that has not been sent names a time that its date no longer has, or a date
   * that its place does not care for any more.
   */
  public boolean isStale(Delivery waiting, Interest interest) {
    return switch (waiting.trigger().kind()) {
      case REMINDER, DIGEST, QUESTION, CORRECTION ->
          standing(waiting, interest).version() != waiting.trigger().version();
      case REPORT -> false;
    };
  }

  /**
   * Whether a delivery that was skipped because its date had moved is right again, as the date has
   * moved back before it was sent, and its place still wants it. Never one that may have been sent,
   * and no correction: what was said meanwhile decides whether there has to be another.
   */
  public boolean isRightAgain(Delivery skipped, Subscription place, Instant now) {
    Trigger trigger = skipped.trigger();
    return skipped.state() == State.SKIPPED
        && Reason.MOVED.word().equals(skipped.attempts().reason())
        && skipped.attempts().ambiguous() == 0
        && trigger.kind() != Kind.CORRECTION
        && trigger.expiresAt().isAfter(now)
        && !isStale(skipped, place.settings().interest())
        && PostingRules.wants(place, trigger, truth.dates());
  }

  /**
   * The correction that one place has to get for one occurrence; nothing when all it knows, or may
   * know, is right, or when it does not matter any more.
   *
   * @param told all deliveries of the occurrence to the place, whatever their state
   * @param interest what the place wants to hear of
   */
  public Optional<Trigger> correction(List<Delivery> told, Interest interest, Instant now) {
    List<Delivery> known =
        told.stream()
            .filter(it -> Judge.namesTime(it.trigger().kind()) && it.isOrMayBeKnown())
            .sorted(LATEST_FIRST)
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Delivery last = known.getFirst();
    Standing standing = standing(last, interest);
    Instant until = until(last.trigger(), standing);
    if (!until.isAfter(now)
        || !isRecent(last.trigger(), now)
        || knowsOnly(known, standing.version())
        || isOnItsWay(told, standing.version())) {
      return Optional.empty();
    }
    long number = 1 + told.stream().filter(it -> it.trigger().kind() == Kind.CORRECTION).count();
    return Optional.of(
        new Trigger(
            last.trigger().entry(),
            last.trigger().occurrence(),
            LEAD + number,
            standing.version(),
            Kind.CORRECTION,
            timing(standing, last.trigger()),
            notOvertaken(known, now, until),
            until));
  }

  /** What may still be on its way with another time must not arrive after the correction. */
  private static Instant notOvertaken(List<Delivery> known, Instant now, Instant until) {
    return known.stream()
        .filter(it -> it.state() != State.SENT)
        .map(it -> saidAt(it).plus(Repeats.LOOK_AFTER))
        .filter(it -> it.isAfter(now) && it.isBefore(until))
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  /** Whether somebody who was told this may still wait for the date, or look for it. */
  public boolean isRecent(Trigger told, Instant now) {
    return over(told).plus(OVER_MAX).isAfter(now);
  }

  /** Whether the correction that is needed waits already. */
  private static boolean isOnItsWay(List<Delivery> told, int version) {
    return told.stream()
        .filter(it -> it.state() == State.PLANNED || it.state() == State.CLAIMED)
        .map(Delivery::trigger)
        .anyMatch(it -> it.kind() == Kind.CORRECTION && it.version() == version);
  }

  /** Whether what the place heard last for certain, and all it may have heard since, is this. */
  private static boolean knowsOnly(List<Delivery> known, int version) {
    for (Delivery delivery : known) {
      if (delivery.trigger().version() != version) {
        return false;
      }
      if (delivery.state() == State.SENT) {
        return true;
      }
    }
    return true;
  }

  /** As long as somebody may still go by the old time or can still go by the new one. */
  private Instant until(Trigger told, Standing standing) {
    return switch (standing) {
      case Standing.On(Timing timing) -> later(over(told), Truth.begins(timing, zone()));
      case Standing.Cancelled _, Standing.Gone _ -> over(told);
    };
  }

  /** When nobody goes by it any more; a digest expires long before the dates in it begin. */
  private Instant over(Trigger told) {
    return later(told.expiresAt(), Truth.begins(told.timing(), zone()));
  }

  private ZoneId zone() {
    return truth.dates().almanac().zone();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Timing timing(Standing standing, Trigger told) {
    return switch (standing) {
      case Standing.On(Timing timing) -> timing;
      case Standing.Cancelled(Timing timing) -> timing;
      case Standing.Gone _ -> told.timing();
    };
  }

  private Standing standing(Delivery delivery, Interest interest) {
    return truth.of(delivery.trigger().entry(), delivery.trigger().occurrence(), interest);
  }

  private static Instant saidAt(Delivery delivery) {
    Instant last = delivery.attempts().lastSendAt();
    return last == null ? Instant.EPOCH : last;
  }
}

package org.clarion.core.reminder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.WallClock;

/**
 * When a place gets what is due. The pipeline and the preview ask the same questions here, so that
 * what was shown is what is posted.
 *
 * @param zone the group's
 */
public record PostingRules(ZoneId zone) {
  private static final int MEMBERS_MAX = 10;

  /** Longer than it takes from falling due to being written down while the bot runs. */
  private static final Duration SETTLING = Duration.ofMinutes(1);

  /** A digest lists rather than tells. */
  private static final int LISTED_MAX = 25;

  /** What is due together stands in this order in a post: soonest event first. */
  public static final Comparator<Trigger> ORDER =
      Comparator.comparing(Trigger::expiresAt)
          .thenComparing(Trigger::entry)
          .thenComparing(Trigger::occurrence)
          .thenComparing(Trigger::lead)
          .thenComparingInt(Trigger::version);

  /**
   * Whether a place that has the trigger's topic on gets it: it was on and has not been changed
   * since it fell due, the place wants that lead time, and the date is one for it.
   *
   * @param dates the calendar that the trigger was planned from
   */
  public static boolean wants(Subscription place, Trigger trigger, KeyDates dates) {
    Instant since = place.since().get(trigger.topic());
    if (since == null || (since.isAfter(trigger.dueAt()) && !isToldAnyway(trigger.kind()))) {
      return false;
    }
    ReminderSettings settings = place.settings();
    return switch (trigger.kind()) {
      case REMINDER ->
          isSinceChanged(place, trigger)
              && (settings.leads().stream().anyMatch(it -> it.id().equals(trigger.lead()))
                  || settings.replies().asksFor(trigger))
              && !isDismissed(settings, trigger)
              && isOfInterest(settings.interest(), trigger, dates);
      case DIGEST -> {
        var digest = settings.digest();
        yield digest != null
            && isSinceChanged(place, trigger)
            && digest.isLead(trigger.lead())
            && !isDismissed(settings, trigger)
            && isOfInterest(settings.interest(), trigger, dates);
      }
      case QUESTION -> isOfInterest(settings.interest(), trigger, dates);
      case CORRECTION, REPORT -> true;
    };
  }

  /** Whether the place has said that it wants no more reminders of the date. */
  public static boolean isDismissed(ReminderSettings settings, Trigger trigger) {
    return switch (trigger.kind()) {
      case REMINDER, DIGEST -> settings.replies().dismisses(trigger.entry(), trigger.occurrence());
      case QUESTION, CORRECTION, REPORT -> false;
    };
  }

  /** A wrong date is put right even in a place that came on while that was being planned. */
  private static boolean isToldAnyway(Kind kind) {
    return kind == Kind.CORRECTION;
  }

  /** What fell due a moment ago and is not written down yet is not lost by a change of settings. */
  private static boolean isSinceChanged(Subscription place, Trigger trigger) {
    return !place.changed().isAfter(trigger.dueAt().plus(SETTLING));
  }

  /** The earliest moment at which the place wants it, as far as is known when it falls due. */
  public Instant wantedAt(Trigger trigger, ReminderSettings settings) {
    return notQuiet(settings, trigger.kind(), trigger.dueAt(), trigger.expiresAt());
  }

  /**
   * When a post that could go out now has to wait for instead; nothing when it need not wait.
   *
   * @param expiresAt when the first of its dates begins
   * @param postedThisWeek how many posts the place has had since {@link #weekStart}
   */
  public Optional<Instant> later(
      ReminderSettings settings, Kind kind, Instant expiresAt, int postedThisWeek, Instant now) {
    if (isCapped(kind)
        && settings.postsPerWeekMax() > 0
        && postedThisWeek >= settings.postsPerWeekMax()) {
      LocalDate monday = monday(now).plusWeeks(1);
      Instant morning = WallClock.due(monday.atTime(LeadTime.MORNING), zone).toInstant();
      return Optional.of(notQuiet(settings, kind, morning, expiresAt));
    }
    return Optional.of(notQuiet(settings, kind, now, expiresAt)).filter(it -> it.isAfter(now));
  }

  /** Monday 00:00 of the week that the moment is in, where the group is. */
  public Instant weekStart(Instant now) {
    return WallClock.due(monday(now).atTime(LocalTime.MIDNIGHT), zone).toInstant();
  }

  /** Whether posts of this kind are counted against the weekly cap, and held back by it. */
  public static boolean isCapped(Kind kind) {
    return switch (kind) {
      case REMINDER, DIGEST, QUESTION -> true;
      case CORRECTION, REPORT -> false;
    };
  }

  /** As many of a kind as one post holds; more become a second one. */
  public static int membersMax(Kind kind) {
    return switch (kind) {
      case REMINDER, QUESTION, REPORT -> MEMBERS_MAX;
      case DIGEST -> LISTED_MAX;
      case CORRECTION -> 1;
    };
  }

  private static boolean isOfInterest(Interest interest, Trigger trigger, KeyDates dates) {
    return interest.equals(Interest.ALL)
        || new Truth(dates)
            .exactly(trigger.entry(), trigger.occurrence())
            .filter(it -> interest.holds(it, dates.library()))
            .isPresent();
  }

  private Instant notQuiet(
      ReminderSettings settings, Kind kind, Instant moment, Instant expiresAt) {
    return switch (kind) {
      case REMINDER, DIGEST, QUESTION -> settings.quiet().next(moment, zone);
      // A wrong day is worse than a noise at night, if waiting would leave people with it.
      case CORRECTION -> {
        Instant morning =
            new QuietTimes(settings.quiet().nightly(), List.of(), null).next(moment, zone);
        yield morning.isBefore(expiresAt) ? morning : moment;
      }
      case REPORT -> moment;
    };
  }

  private LocalDate monday(Instant now) {
    return now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}

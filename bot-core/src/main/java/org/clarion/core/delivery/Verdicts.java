package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.clarion.core.message.Receipt;
import org.clarion.core.message.Traits;
import org.clarion.core.reminder.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from a receipt, or from the lack of one. Has no clock and no state.
 *
 * @param zone the group's
 */
public record Verdicts(ZoneId zone) {
  /** Before the one repeat on a platform that shows repeats. */
  static final Duration REPEAT_AFTER = Duration.ofMinutes(2);

  /** The longest wait between two tries. */
  static final Duration WAIT_MAX = Duration.ofMinutes(5);

  private static final int DOUBLINGS_MAX = 9;

  /** So that not all places that were asked to wait come back at the same instant. */
  private static final int JITTER_MILLIS = 1_000;

  /**
   * What is to be written down after an attempt.
   *
   * @param report what organisers should hear of it; null for nothing
   */
  public record Settlement(Verdict verdict, PlaceNews news, @Nullable Report report) {}

  /** What follows from what a platform said of a post that was started. */
  public Settlement after(Post post, Receipt receipt, Traits traits, Instant now) {
    return switch (receipt) {
      case Receipt.Delivered(String id) ->
          new Settlement(new Verdict.Sent(id), new PlaceNews.Reachable(), null);
      case Receipt.NotSent(Duration wait, String reason) -> again(post, wait, reason, now);
      case Receipt.Unknown(String reason) -> unanswered(post, traits, reason, now);
      case Receipt.Rejected(String reason) ->
          held(post, Reason.REJECTED, false, reason, new PlaceNews.Reachable());
      case Receipt.Unreachable(String reason) ->
          new Settlement(new Verdict.Again(now, reason), new PlaceNews.Unreachable(reason), null);
      case Receipt.Migrated(var to) ->
          new Settlement(
              new Verdict.Again(now, "the place has another id now"),
              new PlaceNews.Migrated(to),
              null);
    };
  }

  /** What follows when nobody knows whether a post arrived. */
  public Settlement unanswered(Post post, Traits traits, String reason, Instant now) {
    if (!traits.dropsRepeats()) {
      return unansweredAndShown(post, reason, now);
    }
    Instant again = now.plus(backOff(post));
    return again.isBefore(post.usefulUntil().minus(Judge.SEND_MAX))
        ? new Settlement(new Verdict.Repeat(again, reason), new PlaceNews.None(), null)
        : held(post, Reason.UNANSWERED, true, reason, new PlaceNews.None());
  }

  /** What follows when a post that may be there can be neither looked for nor safely repeated. */
  public Settlement giveUp(Post post) {
    return held(post, Reason.UNANSWERED, false, "no answer", new PlaceNews.None());
  }

  /** After so many tries in vain, the wait before the next: 1, 2, 4 and so on to 300 seconds. */
  static Duration backOff(Post post) {
    int tries = post.members().stream().mapToInt(it -> it.attempts().tries()).max().orElse(0);
    Duration wait = Duration.ofSeconds(1L << Math.clamp(tries - 1L, 0, DOUBLINGS_MAX));
    return wait.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : wait;
  }

  private Settlement again(Post post, Duration asked, String reason, Instant now) {
    Duration wait = asked.isPositive() ? asked.plus(jitter(post)) : backOff(post);
    Instant again = now.plus(wait);
    if (again.isBefore(post.usefulUntil().minus(Judge.SEND_MAX))) {
      return new Settlement(new Verdict.Again(again, reason), new PlaceNews.None(), null);
    }
    return post.ambiguous() > 0
        ? held(post, Reason.UNANSWERED, false, reason, new PlaceNews.None())
        : new Settlement(
            new Verdict.Skipped(Reason.EXPIRED), new PlaceNews.None(), undelivered(post, reason));
  }

  /** A platform that shows every repeat gets one at most, and only where nothing else follows. */
  private Settlement unansweredAndShown(Post post, String reason, Instant now) {
    if (!isLastWord(post, now)) {
      return new Settlement(
          new Verdict.Held(Reason.COVERED_BY_NEXT, true), new PlaceNews.None(), null);
    }
    Instant again = now.plus(REPEAT_AFTER);
    return post.ambiguous() == 0 && again.isBefore(post.usefulUntil().minus(Judge.SEND_MAX))
        ? new Settlement(new Verdict.Repeat(again, reason), new PlaceNews.None(), null)
        : held(post, Reason.UNANSWERED, true, reason, new PlaceNews.None());
  }

  /** Whether, for any of its dates, the place will hear nothing more. */
  private boolean isLastWord(Post post, Instant now) {
    return switch (post.kind()) {
      case CORRECTION -> true;
      case REMINDER -> post.members().stream().anyMatch(it -> !hasNext(it.trigger(), post, now));
      // There is another question, another digest; and a report on a report helps nobody.
      case QUESTION, DIGEST, REPORT -> false;
    };
  }

  private boolean hasNext(Trigger trigger, Post post, Instant now) {
    return post.settings().leads().stream()
        .flatMap(it -> it.dueBefore(trigger.timing(), zone).stream())
        .anyMatch(it -> it.isAfter(now) && it.isBefore(trigger.expiresAt()));
  }

  private static Settlement held(
      Post post, Reason why, boolean ambiguous, String reason, PlaceNews news) {
    return new Settlement(new Verdict.Held(why, ambiguous), news, undelivered(post, reason));
  }

  private static @Nullable Report undelivered(Post post, String reason) {
    return switch (post.kind()) {
      case REMINDER, CORRECTION -> {
        Trigger first = post.members().getFirst().trigger();
        yield new Report.Undelivered(post.place(), first.entry(), first.occurrence(), reason);
      }
      case QUESTION, DIGEST, REPORT -> null;
    };
  }

  private static Duration jitter(Post post) {
    return Duration.ofMillis(Math.floorMod(post.key().value().hashCode(), JITTER_MILLIS));
  }
}

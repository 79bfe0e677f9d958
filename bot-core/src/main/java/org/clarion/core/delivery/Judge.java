package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clarion.core.content.KeyDates;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Decides, in the transaction that starts a post, which of its members may go, which are dropped,
 * and whether all of it has to wait. Has no clock and no state.
 *
 * @param dates the calendar that the post will be worded from
 */
public record Judge(KeyDates dates) {
  /** A post that is begun so shortly before its date might arrive after it had begun. */
  public static final Duration SEND_MAX = Duration.ofSeconds(10);

  /**
   * What the store knows about the place at this moment.
   *
   * @param place what it has asked for; null when nothing is kept of it
   * @param postedThisWeek how many posts it has had that count against its cap
   * @param superseded ids of members of which a later lead time has fallen due in this place
   */
  public record Facts(@Nullable Subscription place, int postedThisWeek, Set<Long> superseded) {
    public Facts {
      superseded = Set.copyOf(superseded);
    }
  }

  /**
   * What is to be done.
   *
   * @param go the members to send; empty when none are, or when they have to wait
   * @param dropped the members to skip, by id
   * @param waiting the members to put off until {@code later}
   * @param later null unless members have to wait
   */
  public record Judgement(
      List<Delivery> go,
      Map<Long, Reason> dropped,
      List<Delivery> waiting,
      @Nullable Instant later) {
    public Judgement {
      go = List.copyOf(go);
      dropped = Map.copyOf(dropped);
      waiting = List.copyOf(waiting);
    }
  }

  public Judgement of(Post post, Facts facts, Instant now) {
    Map<Long, Reason> dropped = new LinkedHashMap<>();
    List<Delivery> left = new ArrayList<>();
    for (Delivery member : post.members()) {
      Reason objection = objection(member, facts, now);
      if (objection == null) {
        left.add(member);
      } else {
        dropped.put(member.id(), objection);
      }
    }
    Subscription place = facts.place();
    if (left.isEmpty() || place == null) {
      return new Judgement(List.of(), dropped, List.of(), null);
    }
    return later(place, left, facts, now)
        .map(it -> wait(left, dropped, it, place, now))
        .orElseGet(() -> new Judgement(left, dropped, List.of(), null));
  }

  private Optional<Instant> later(
      Subscription place, List<Delivery> left, Facts facts, Instant now) {
    Delivery first = left.getFirst();
    // What was begun already is counted already.
    int posted = first.attempts().post() == null ? facts.postedThisWeek() : 0;
    return new PostingRules(dates.almanac().zone())
        .later(place.settings(), first.trigger().kind(), first.trigger().expiresAt(), posted, now);
  }

  private Judgement wait(
      List<Delivery> left,
      Map<Long, Reason> dropped,
      Instant later,
      Subscription place,
      Instant now) {
    List<Delivery> waiting = new ArrayList<>();
    boolean quiet = place.settings().quiet().holds(now, dates.almanac().zone());
    for (Delivery member : left) {
      if (member.trigger().expiresAt().isAfter(later)) {
        waiting.add(member);
      } else {
        dropped.put(member.id(), quiet ? Reason.QUIET : Reason.CAPPED);
      }
    }
    return new Judgement(List.of(), dropped, waiting, later);
  }

  private @Nullable Reason objection(Delivery member, Facts facts, Instant now) {
    if (!member.trigger().expiresAt().isAfter(now.plus(SEND_MAX))) {
      return Reason.EXPIRED;
    }
    Subscription place = facts.place();
    if (place == null || !place.isOn(member.trigger().topic())) {
      return Reason.UNSUBSCRIBED;
    }
    if (PostingRules.isDismissed(place.settings(), member.trigger())) {
      return Reason.DISMISSED;
    }
    if (facts.superseded().contains(member.id())) {
      return Reason.SUPERSEDED;
    }
    return isTrue(member, place) ? null : Reason.MOVED;
  }

  private boolean isTrue(Delivery member, Subscription place) {
    var trigger = member.trigger();
    return switch (trigger.kind()) {
      case REMINDER, DIGEST, QUESTION, CORRECTION ->
          new Truth(dates)
                  .of(trigger.entry(), trigger.occurrence(), place.settings().interest())
                  .version()
              == trigger.version();
      case REPORT -> true;
    };
  }

  /** Whether a kind of post names a time that may turn out wrong. */
  static boolean namesTime(Kind kind) {
    return switch (kind) {
      case REMINDER, DIGEST, CORRECTION -> true;
      case QUESTION, REPORT -> false;
    };
  }
}

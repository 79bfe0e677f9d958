package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Forecast.Foreseen;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Trigger;

/**
 * Deliveries that go to one place as one message, and share what becomes of it.
 *
 * @param key under which it is sent; fixed from its members when it is first sent
 * @param members all of one kind, soonest event first; never empty
 * @param settings how the place wants its reminders; the default ones where it wants none any more
 */
public record Post(
    Place place, DeliveryKey key, List<Delivery> members, ReminderSettings settings) {
  /** Nobody minds less. */
  public static final Duration LATE_AFTER = Duration.ofMinutes(30);

  /**
   * @throws IllegalArgumentException when there are no members
   */
  public Post {
    members =
        members.stream()
            .sorted(Comparator.comparing(Delivery::trigger, PostingRules.ORDER))
            .toList();
    if (members.isEmpty()) {
      throw new IllegalArgumentException("Expected a post with at least one member");
    }
  }

  /** What its members become when they are sent together for the first time. */
  public static Post of(List<Delivery> members, ReminderSettings settings) {
    Delivery first = members.getFirst();
    DeliveryKey begun = first.attempts().post();
    return new Post(
        first.place(),
        begun == null ? DeliveryKeys.joined(members.stream().map(Delivery::key).toList()) : begun,
        members,
        settings);
  }

  /** A post to come, so that it can be worded before it is due. Never stored, never sent. */
  public static Post foreseen(Subscription place, Foreseen post) {
    List<Delivery> members =
        post.members().stream().map(it -> foreseen(place.place(), it, post.at())).toList();
    return of(members, place.settings());
  }

  private static Delivery foreseen(Place place, Trigger trigger, Instant at) {
    return new Delivery(
        0,
        DeliveryKeys.of("foreseen", place, trigger),
        place,
        trigger,
        State.PLANNED,
        at,
        Delivery.Attempts.NONE);
  }

  public Kind kind() {
    return members.getFirst().trigger().kind();
  }

  /** When the last of its dates begins: until then some of it is worth sending. */
  public Instant usefulUntil() {
    return members.getLast().trigger().expiresAt();
  }

  /** Whether it comes so late that it should say so. */
  public boolean isLate(Instant now) {
    return members.stream().anyMatch(it -> it.wantedAt().plus(LATE_AFTER).isBefore(now));
  }

  /** How often it may have been posted without an answer. */
  public int ambiguous() {
    return members.stream().mapToInt(it -> it.attempts().ambiguous()).max().orElse(0);
  }

  /** The same post with fewer members, under the same key. */
  public Post with(List<Delivery> remaining) {
    return new Post(place, key, remaining, settings);
  }
}

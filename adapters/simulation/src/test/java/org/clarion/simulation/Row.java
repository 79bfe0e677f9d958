package org.clarion.simulation;

import java.time.Instant;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.State;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.reminder.Trigger;

/** A delivery as a row of a table. */
final class Row {
  final long id;
  final DeliveryKey key;
  final Trigger trigger;
  PlaceRow place;
  State state = State.PLANNED;
  Instant wantedAt;
  Instant notBefore;
  Instant leaseUntil;
  Instant firstSendAt;
  Instant lastSendAt;
  Instant settledAt;
  DeliveryKey post;
  String messageId;
  String reason;
  long fence;
  int tries;
  int ambiguous;

  Row(long id, DeliveryKey key, PlaceRow place, Trigger trigger, Instant wantedAt) {
    this.id = id;
    this.key = key;
    this.place = place;
    this.trigger = trigger;
    this.wantedAt = wantedAt;
    this.notBefore = wantedAt;
  }

  Delivery delivery() {
    return new Delivery(
        id,
        key,
        place.place,
        trigger,
        state,
        wantedAt,
        new Delivery.Attempts(
            fence, tries, ambiguous, firstSendAt, lastSendAt, post, messageId, reason));
  }

  boolean isOf(Trigger other) {
    return trigger.entry().equals(other.entry()) && trigger.occurrence().equals(other.occurrence());
  }

  /** When something can be done about it, if it waits. */
  Instant dueAt() {
    Instant due = wantedAt.isAfter(notBefore) ? wantedAt : notBefore;
    return place.suspectSince != null && place.nextProbeAt.isAfter(due) ? place.nextProbeAt : due;
  }

  boolean isClaimable(Instant now) {
    return state == State.PLANNED && !dueAt().isAfter(now) && trigger.expiresAt().isAfter(now);
  }

  void giveBack(Instant from) {
    state = State.PLANNED;
    leaseUntil = null;
    notBefore = from;
    if (ambiguous == 0) {
      post = null;
      firstSendAt = null;
    }
  }

  void settle(State as, String why, Instant now) {
    state = as;
    reason = why;
    leaseUntil = null;
    settledAt = now;
  }
}

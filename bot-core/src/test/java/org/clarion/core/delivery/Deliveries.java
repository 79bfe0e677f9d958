package org.clarion.core.delivery;

import java.time.Instant;
import java.util.Arrays;
import org.clarion.core.delivery.Delivery.Attempts;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Reminders;
import org.clarion.core.reminder.Trigger;
import org.jspecify.annotations.Nullable;

/** Deliveries and posts for tests. */
final class Deliveries {
  private Deliveries() {}

  /** One that nothing was tried with yet. */
  static Delivery planned(long id, Trigger trigger) {
    return planned(id, Reminders.HALL, trigger);
  }

  static Delivery planned(long id, Place place, Trigger trigger) {
    return new Delivery(
        id,
        new DeliveryKey("k" + id),
        place,
        trigger,
        State.PLANNED,
        trigger.dueAt(),
        Attempts.NONE);
  }

  /** One that was begun last at this moment. */
  static Delivery begun(Delivery planned, State state, int ambiguous, Instant at) {
    return with(
        planned,
        state,
        new Attempts(
            1,
            1,
            ambiguous,
            at,
            at,
            planned.key(),
            state == State.SENT ? "m" + planned.id() : null,
            null));
  }

  static Delivery with(Delivery one, State state, Attempts attempts) {
    return new Delivery(
        one.id(), one.key(), one.place(), one.trigger(), state, one.wantedAt(), attempts);
  }

  /** One that has been tried so often, and may have arrived so often. */
  static Delivery tried(
      Delivery one, int tries, int ambiguous, @Nullable Instant first, @Nullable Instant last) {
    return with(
        one,
        State.SENDING,
        new Attempts(tries, tries, ambiguous, first, last, one.key(), null, null));
  }

  static Post post(Delivery... members) {
    return Post.of(Arrays.asList(members), ReminderSettings.DEFAULT);
  }
}

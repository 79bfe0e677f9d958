package org.clarion.core.reminder;

import java.time.Instant;
import java.util.Optional;
import org.clarion.core.message.Place;

/** Which places want reminders. Each method is one transaction. */
public interface Subscriptions {
  /**
   * Turns reminders on for a place.
   *
   * @return false when they were on already
   */
  boolean turnOn(Place place, Instant now);

  /**
   * Turns reminders off and drops what was still planned for the place.
   *
   * @return false when they were off already
   */
  boolean turnOff(Place place, Instant now);

  /** Since when a place has wanted reminders; nothing when they are off. */
  Optional<Instant> onSince(Place place);
}

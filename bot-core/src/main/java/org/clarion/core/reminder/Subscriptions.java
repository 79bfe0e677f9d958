package org.clarion.core.reminder;

import java.time.Instant;
import java.util.Optional;
import org.clarion.core.message.Place;

/** Which places want what. Each method is one transaction. */
public interface Subscriptions {
  /**
   * Has a topic posted in a place from now on.
   *
   * @return false when it was on already
   */
  boolean turnOn(Place place, Topic topic, Instant now);

  /**
   * Stops a topic in a place and drops what was still planned of it.
   *
   * @return false when it was off already
   */
  boolean turnOff(Place place, Topic topic, Instant now);

  /** Since when a place has wanted the topic; nothing when it is off. */
  Optional<Instant> onSince(Place place, Topic topic);
}

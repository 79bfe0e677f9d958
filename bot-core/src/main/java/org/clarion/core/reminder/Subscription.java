package org.clarion.core.reminder;

import java.time.Instant;
import java.util.Map;
import org.clarion.core.message.Place;

/**
 * What one place has asked for.
 *
 * @param since the topics that are on, each since when
 * @param changed when lead times, interests or the digest were last changed: what was due before is
 *     not made up for
 */
public record Subscription(
    Place place, Map<Topic, Instant> since, ReminderSettings settings, Instant changed) {
  public Subscription {
    since = Map.copyOf(since);
  }

  /** Whether it has asked for a topic. */
  public boolean isOn(Topic topic) {
    return since.containsKey(topic);
  }
}

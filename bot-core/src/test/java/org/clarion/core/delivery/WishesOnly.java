package org.clarion.core.delivery;

import java.util.List;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;

/** Knows what places want, and want no more, and is asked for nothing else. */
record WishesOnly(List<Subscription> all, List<Place> withdrawn) implements UnaskedSubscriptions {
  @Override
  public List<Place> withdrawn(Topic topic) {
    return topic == Topic.EVENTS ? withdrawn : List.of();
  }
}

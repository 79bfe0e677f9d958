package org.clarion.core.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Rhythm;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reminder.Topic;

/** Knows what places want, and want no more, and is asked for nothing else. */
record WishesOnly(List<Subscription> all, List<Place> withdrawn) implements Subscriptions {
  @Override
  public Rhythm rhythm() {
    throw unasked();
  }

  @Override
  public boolean turnOn(Place place, Topic topic, Instant at) {
    throw unasked();
  }

  @Override
  public boolean turnOff(Place place, Topic topic, Instant at) {
    throw unasked();
  }

  @Override
  public Optional<Instant> onSince(Place place, Topic topic) {
    throw unasked();
  }

  @Override
  public boolean isUnderWay(Place place, Instant at) {
    throw unasked();
  }

  @Override
  public Optional<Subscription> find(Place place) {
    throw unasked();
  }

  @Override
  public List<Place> withdrawn(Topic topic) {
    return topic == Topic.EVENTS ? withdrawn : List.of();
  }

  @Override
  public void change(Place place, ReminderSettings settings, Instant at) {
    throw unasked();
  }

  @Override
  public void leave(PlatformName platform, String group, Instant at) {
    throw unasked();
  }

  @Override
  public void comeBack(PlatformName platform, String group, Instant at) {
    throw unasked();
  }

  private static UnsupportedOperationException unasked() {
    return new UnsupportedOperationException("Expected to be asked for wishes only");
  }
}

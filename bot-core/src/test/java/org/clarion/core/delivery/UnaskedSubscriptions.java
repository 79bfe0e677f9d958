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

/** Subscriptions of which nothing is asked but what a test overrides. */
interface UnaskedSubscriptions extends Subscriptions {
  @Override
  default boolean turnOn(Place place, Topic topic, Instant at) {
    throw unasked();
  }

  @Override
  default boolean turnOff(Place place, Topic topic, Instant at) {
    throw unasked();
  }

  @Override
  default Optional<Instant> onSince(Place place, Topic topic) {
    throw unasked();
  }

  @Override
  default boolean isUnderWay(Place place, Instant at) {
    throw unasked();
  }

  @Override
  default Optional<Subscription> find(Place place) {
    throw unasked();
  }

  @Override
  default List<Subscription> all() {
    throw unasked();
  }

  @Override
  default List<Place> withdrawn(Topic topic) {
    throw unasked();
  }

  @Override
  default void change(Place place, ReminderSettings settings, Instant at) {
    throw unasked();
  }

  @Override
  default void leave(PlatformName platform, String group, Instant at) {
    throw unasked();
  }

  @Override
  default void comeBack(PlatformName platform, String group, Instant at) {
    throw unasked();
  }

  @Override
  default void moved(PlatformName platform, String from, String to, Instant at) {
    throw unasked();
  }

  @Override
  default Rhythm rhythm() {
    throw unasked();
  }

  private static UnsupportedOperationException unasked() {
    return new UnsupportedOperationException("Expected not to be asked");
  }
}

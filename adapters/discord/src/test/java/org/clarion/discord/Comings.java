package org.clarion.discord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Rhythm;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reminder.Topic;

/** Writes down which servers the bot was said to have left and come back to. */
final class Comings implements Subscriptions {
  private final List<String> noted = new CopyOnWriteArrayList<>();
  private volatile boolean broken;

  /** All of them, the oldest first. */
  List<String> noted() {
    return List.copyOf(noted);
  }

  /** The store fails from now on. */
  void breakDown() {
    broken = true;
  }

  @Override
  public void leave(PlatformName platform, String group, Instant now) {
    note("left", platform, group);
  }

  @Override
  public void comeBack(PlatformName platform, String group, Instant now) {
    note("back in", platform, group);
  }

  @Override
  public void moved(PlatformName platform, String from, String to, Instant now) {
    throw new UnsupportedOperationException("Expected servers to keep their ids");
  }

  private void note(String what, PlatformName platform, String group) {
    noted.add("%s %s %s".formatted(what, platform.value(), group));
    if (broken) {
      throw new IllegalStateException("The store is out of order");
    }
  }

  @Override
  public boolean turnOn(Place place, Topic topic, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean turnOff(Place place, Topic topic, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Instant> onSince(Place place, Topic topic) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isUnderWay(Place place, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Subscription> find(Place place) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Subscription> all() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Place> withdrawn(Topic topic) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void change(Place place, ReminderSettings settings, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Rhythm rhythm() {
    throw new UnsupportedOperationException();
  }
}

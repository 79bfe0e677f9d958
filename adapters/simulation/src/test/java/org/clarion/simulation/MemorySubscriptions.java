package org.clarion.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clarion.core.delivery.Reason;
import org.clarion.core.delivery.State;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.ReminderSettings.DigestTime;
import org.clarion.core.reminder.Rhythm;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reminder.Topic;

/** Which places want what, in memory. */
record MemorySubscriptions(MemoryStore store) implements Subscriptions {
  @Override
  public boolean turnOn(Place at, Topic topic, Instant now) {
    PlaceRow place = store.place(at);
    boolean turned = place.since.putIfAbsent(topic, now) == null;
    store.revision += turned ? 1 : 0;
    return turned;
  }

  @Override
  public boolean turnOff(Place at, Topic topic, Instant now) {
    PlaceRow place = store.places.get(at);
    if (place == null || place.since.remove(topic) == null) {
      return false;
    }
    place.offSince.put(topic, coveringWhatIsUnderWay(place, now));
    store.revision++;
    for (Row row : store.openRows()) {
      if (row.place == place && row.trigger.topic() == topic && isDropped(row)) {
        store.skip(row, Reason.UNSUBSCRIBED, now);
      }
    }
    return true;
  }

  /** Whoever started before, by a clock that is ahead, did nothing wrong. */
  private static Instant coveringWhatIsUnderWay(PlaceRow place, Instant now) {
    return place.rows.stream()
        .map(it -> it.lastSendAt)
        .filter(it -> it != null && it.isAfter(now))
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  private boolean isDropped(Row row) {
    return store.plant == Plant.UNSUBSCRIBED_NOT_CHECKED
        ? row.state == State.PLANNED
        : row.state != State.SENDING;
  }

  @Override
  public Optional<Instant> onSince(Place at, Topic topic) {
    return find(at).map(it -> it.since().get(topic));
  }

  @Override
  public boolean isUnderWay(Place at, Instant now) {
    return store.open.values().stream()
        .anyMatch(it ->
            it.place.place.equals(at) && it.state == State.SENDING && it.leaseUntil.isAfter(now));
  }

  @Override
  public Optional<Subscription> find(Place at) {
    return Optional.ofNullable(store.places.get(at))
        .filter(PlaceRow::hasAsked)
        .map(PlaceRow::subscription);
  }

  @Override
  public List<Subscription> all() {
    return store.placesInOrder().stream()
        .filter(it -> !it.since.isEmpty())
        .map(PlaceRow::subscription)
        .toList();
  }

  @Override
  public List<Place> withdrawn(Topic topic) {
    return store.placesInOrder().stream()
        .filter(it -> it.offSince.containsKey(topic) && !it.since.containsKey(topic))
        .map(it -> it.place)
        .toList();
  }

  @Override
  public void change(Place at, ReminderSettings settings, Instant now) {
    PlaceRow place = store.place(at);
    place.hasSettings = true;
    if (settings.equals(place.settings)) {
      return;
    }
    if (settings.asksForOthersThan(place.settings)) {
      place.changed = now;
    }
    place.settings = settings;
    store.revision++;
  }

  @Override
  public void leave(PlatformName platform, String group, Instant now) {
    throw new UnsupportedOperationException("Expected to be told by receipts only");
  }

  @Override
  public void comeBack(PlatformName platform, String group, Instant now) {
    throw new UnsupportedOperationException("Expected to be told by receipts only");
  }

  @Override
  public void moved(PlatformName platform, String from, String to, Instant now) {
    throw new UnsupportedOperationException("Expected to be told by receipts only");
  }

  @Override
  public Rhythm rhythm() {
    Set<LeadTime> leads = new HashSet<>();
    Set<DigestTime> digests = new HashSet<>();
    for (PlaceRow place : store.places.values()) {
      if (place.since.containsKey(Topic.REMINDERS)) {
        leads.addAll(place.settings.leadsInUse());
        if (place.settings.digest() != null) {
          digests.add(place.settings.digest());
        }
      }
    }
    return new Rhythm(store.revision, leads.isEmpty() ? Rhythm.DEFAULT.leads() : leads, digests);
  }
}

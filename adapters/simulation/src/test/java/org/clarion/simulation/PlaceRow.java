package org.clarion.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.ProbeWaits;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;

/** A place, what it asked for and what is kept of it. */
final class PlaceRow {
  final Map<Topic, Instant> since = new EnumMap<>(Topic.class);
  final Map<Topic, Instant> offSince = new EnumMap<>(Topic.class);
  final List<Row> rows = new ArrayList<>();
  final Set<MemoryStore.TriggerKey> known = new HashSet<>();
  final long id;
  Place place;
  ReminderSettings settings = ReminderSettings.DEFAULT;
  boolean hasSettings;
  Instant changed = Instant.MIN;
  Instant suspectSince;
  Instant nextProbeAt = Instant.MIN;
  int failures;
  String trouble;

  PlaceRow(long id, Place place) {
    this.id = id;
    this.place = place;
  }

  void isWell() {
    suspectSince = null;
    failures = 0;
  }

  /** Notes that it could not be posted to; whether it was well until then. */
  boolean fails(String reason, Post attempt, int otherSuspects, Instant now) {
    boolean isFirst = suspectSince == null;
    // What was under way when it turned out so is no probe that failed.
    if (isFirst || began(attempt).isAfter(suspectSince)) {
      suspectSince = isFirst ? now : suspectSince;
      failures = isFirst ? 1 : failures + 1;
      trouble = reason;
      nextProbeAt = now.plus(ProbeWaits.after(failures, otherSuspects + 1));
    }
    return isFirst;
  }

  private static Instant began(Post attempt) {
    return attempt.members().stream()
        .map(it -> it.attempts().lastSendAt())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  /** Whether it ever asked for anything. */
  boolean hasAsked() {
    return hasSettings || !since.isEmpty() || !offSince.isEmpty();
  }

  Subscription subscription() {
    return new Subscription(place, since, settings, changed);
  }
}

package org.clarion.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.jdbi.v3.core.Handle;

/** Turns what is due into one delivery for each place that wants it. */
final class FanOut {
  /** Places that are read and written in one go. */
  static final int PLACES_MAX = 500;

  private final Handle db;
  private final KeyDates dates;
  private final PostingRules rules;
  private final Instant now;

  FanOut(Handle db, KeyDates dates, Instant now) {
    this.db = db;
    this.dates = dates;
    this.rules = new PostingRules(dates.almanac().zone());
    this.now = now;
  }

  /** Writes the deliveries of everything that is due and returns how many triggers there were. */
  int run() {
    if (Revision.read(db).number() != dates.library().revision()) {
      return 0;
    }
    List<Trigger> due = DueTriggers.take(db, now);
    int written = 0;
    for (Topic topic : Topic.values()) {
      List<Trigger> triggers =
          due.stream().filter(it -> it.topic() == topic && it.expiresAt().isAfter(now)).toList();
      if (!triggers.isEmpty()) {
        written += write(topic, triggers);
      }
    }
    NewDelivery.count(db, written);
    return due.size();
  }

  private int write(Topic topic, List<Trigger> triggers) {
    Map<Trigger, Set<Long>> heard = new HashMap<>();
    triggers.forEach(it -> heard.put(it, haveHeardLater(it)));
    int written = 0;
    long after = 0;
    List<SubscriptionRows.Row> places = SubscriptionRows.on(db, topic, after, PLACES_MAX);
    while (!places.isEmpty()) {
      List<NewDelivery> deliveries = new ArrayList<>();
      for (SubscriptionRows.Row place : places) {
        deliveries.addAll(deliveries(place, triggers, heard));
      }
      written += NewDelivery.write(db, deliveries);
      after = places.getLast().placeId();
      places = SubscriptionRows.on(db, topic, after, PLACES_MAX);
    }
    return written;
  }

  /** What one place gets; of several times of one occurrence that are overdue, the latest. */
  private List<NewDelivery> deliveries(
      SubscriptionRows.Row place, List<Trigger> latestFirst, Map<Trigger, Set<Long>> heard) {
    List<NewDelivery> deliveries = new ArrayList<>();
    Map<Told, Instant> latest = new HashMap<>();
    for (Trigger trigger : latestFirst) {
      if (!heard.getOrDefault(trigger, Set.of()).contains(place.placeId())
          && PostingRules.wants(place.wants(), trigger, dates)
          && !latest
              .computeIfAbsent(Told.of(trigger), _ -> trigger.dueAt())
              .isAfter(trigger.dueAt())) {
        Instant wantedAt = rules.wantedAt(trigger, place.wants().settings());
        deliveries.add(new NewDelivery(place.placeId(), place.wants().place(), trigger, wantedAt));
      }
    }
    return deliveries;
  }

  /** The places that were told of the occurrence, or are about to be, by something due later. */
  private Set<Long> haveHeardLater(Trigger trigger) {
    return new HashSet<>(
        TriggerRow.bind(
                db.createQuery(
                    """
                    select distinct place_id from delivery
                    where entry_id = :entry and occurrence = :occurrence and version = :version
                      and kind in (<kinds>) and due_at > :due and state <> 'SKIPPED'
                    """),
                trigger)
            .bindList("kinds", List.of(trigger.kind().name(), Kind.CORRECTION.name()))
            .mapTo(Long.class)
            .list());
  }

  /** What those who want a topic hear of once. */
  private record Told(EntryId entry, String occurrence, int version, Kind kind) {
    static Told of(Trigger trigger) {
      return new Told(trigger.entry(), trigger.occurrence(), trigger.version(), trigger.kind());
    }
  }
}

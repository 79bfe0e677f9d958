package org.clarion.simulation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.clarion.core.delivery.DeliveryKeys;
import org.clarion.core.delivery.Reason;
import org.clarion.core.delivery.State;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.Trigger;

/** What would be on disk: the tables that the ports over memory share. */
final class MemoryStore {
  static final String INSTALL = "simulated";

  final Map<Place, PlaceRow> places = new LinkedHashMap<>();
  final Map<Long, Row> rows = new LinkedHashMap<>();
  final Map<Long, Row> open = new TreeMap<>();

  /** In the order in which they fall due. */
  final Map<TriggerKey, Trigger> pending = new LinkedHashMap<>();

  final Map<TriggerKey, Trigger> done = new LinkedHashMap<>();
  final Map<Long, Trigger> moved = new LinkedHashMap<>();
  final Reports reports = new Reports(this);
  final Map<String, Lease> leases = new HashMap<>();
  final Plant plant;
  final LongSupplier contentRevision;
  final PostingRules rules;

  long plannedFrom = -1;
  long revision;
  long forgotten;
  long planned;
  long ids;
  long placeIds;
  Instant beat;

  record TriggerKey(EntryId entry, String occurrence, String lead, int version) {
    static TriggerKey of(Trigger it) {
      return new TriggerKey(it.entry(), it.occurrence(), it.lead(), it.version());
    }
  }

  record Lease(String owner, Instant until) {}

  /**
   * @param contentRevision of the content that is stored
   */
  MemoryStore(ZoneId zone, LongSupplier contentRevision, Plant plant) {
    this.rules = new PostingRules(zone);
    this.contentRevision = contentRevision;
    this.plant = plant;
  }

  PlaceRow place(Place place) {
    return places.computeIfAbsent(place, it -> new PlaceRow(++placeIds, it));
  }

  /** How many other places of the platform cannot be posted to. */
  int otherSuspects(PlaceRow place) {
    return (int)
        places.values().stream()
            .filter(it -> it != place && it.suspectSince != null)
            .filter(it -> it.place.platform().equals(place.place.platform()))
            .count();
  }

  /** The places in the order in which they were heard of first. */
  List<PlaceRow> placesInOrder() {
    return places.values().stream().sorted(Comparator.comparingLong(it -> it.id)).toList();
  }

  /** Writes a delivery unless there is one already. */
  boolean insert(PlaceRow place, Trigger trigger) {
    if (!place.known.add(identity(trigger))) {
      return false;
    }
    DeliveryKey key = DeliveryKeys.of(INSTALL, place.place, trigger);
    Instant wantedAt = rules.wantedAt(trigger, place.settings);
    Row row = new Row(++ids, key, place, trigger, wantedAt);
    rows.put(row.id, row);
    open.put(row.id, row);
    place.rows.add(row);
    planned++;
    return true;
  }

  private TriggerKey identity(Trigger it) {
    int version = plant == Plant.NO_VERSION_IN_KEY ? 0 : it.version();
    return new TriggerKey(it.entry(), it.occurrence(), lead(it), version);
  }

  private String lead(Trigger it) {
    return plant == Plant.CORRECTIONS_WITHOUT_NUMBER && it.kind() == Kind.CORRECTION
        ? "change"
        : it.lead();
  }

  /** Whether something later that says the same is there in the place, or on its way to it. */
  boolean isSuperseded(Row row) {
    return isSuperseded(row.place, row.trigger);
  }

  boolean isSuperseded(PlaceRow place, Trigger trigger) {
    return place.rows.stream()
        .anyMatch(it ->
            it.isOf(trigger)
                && it.trigger.version() == trigger.version()
                && it.trigger.dueAt().isAfter(trigger.dueAt())
                && (it.trigger.kind() == trigger.kind() || it.trigger.kind() == Kind.CORRECTION)
                && it.state != State.SKIPPED);
  }

  /** How many posts that count against its cap a place was begun since the week began. */
  int posted(PlaceRow place, Instant weekStart) {
    return (int)
        place.rows.stream()
            .filter(it ->
                it.post != null
                    && it.firstSendAt != null
                    && !it.firstSendAt.isBefore(weekStart)
                    && PostingRules.isCapped(it.trigger.kind()))
            .map(it -> it.post)
            .distinct()
            .count();
  }

  void settled(Row row) {
    open.remove(row.id);
  }

  void skip(Row row, Reason why, Instant now) {
    row.settle(State.SKIPPED, why.word(), now);
    settled(row);
    if (why == Reason.MOVED) {
      moved.put(row.id, row.trigger);
    }
  }

  void forget(Row row) {
    rows.remove(row.id);
    open.remove(row.id);
    moved.remove(row.id);
    row.place.rows.remove(row);
    row.place.known.remove(identity(row.trigger));
  }

  /** Has what was skipped wait again, as if nothing had been. */
  void reopen(Row row) {
    row.state = State.PLANNED;
    row.reason = null;
    row.settledAt = null;
    moved.remove(row.id);
    open.put(row.id, row);
  }

  /** When there is something to do next, or the given moment if nothing is. */
  Instant nextWork(Instant now, Instant atMost) {
    Instant next = atMost;
    if (!pending.isEmpty()) {
      next = earlier(next, pending.values().iterator().next().dueAt());
    }
    for (Row row : open.values()) {
      next = earlier(next, nextWork(row));
    }
    return next.isBefore(now) ? now : next;
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }

  /** Whether a trigger has fallen due. */
  boolean isDue(Instant now) {
    return !pending.isEmpty() && !pending.values().iterator().next().dueAt().isAfter(now);
  }

  private static Instant nextWork(Row row) {
    if (row.state != State.PLANNED) {
      return row.leaseUntil;
    }
    Instant due = row.dueAt();
    return due.isBefore(row.trigger.expiresAt()) ? due : row.trigger.expiresAt();
  }

  List<Row> openRows() {
    return new ArrayList<>(open.values());
  }
}

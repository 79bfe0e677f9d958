package org.clarion.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clarion.core.delivery.Audit;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.PlaceTrouble;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.State;
import org.clarion.core.delivery.Tally;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Forecast;
import org.clarion.core.reminder.Kind;

/** What is known about posts after the event, in memory. */
record MemoryLedger(MemoryStore store) implements Ledger {
  @Override
  public List<Post> posted(Place at, EntryId entry, String occurrence) {
    PlaceRow place = store.places.get(at);
    if (place == null) {
      return List.of();
    }
    Map<DeliveryKey, List<Row>> posts = new LinkedHashMap<>();
    place.rows.stream()
        .filter(it -> it.state == State.SENT && it.post != null)
        .sorted(Comparator.comparing((Row it) -> it.lastSendAt).reversed())
        .forEach(it -> posts.computeIfAbsent(it.post, _ -> new ArrayList<>()).add(it));
    return posts.values().stream()
        .filter(rows -> rows.stream().anyMatch(it -> isOf(it, entry, occurrence)))
        .map(rows -> Post.of(rows.stream().map(Row::delivery).toList(), place.settings))
        .toList();
  }

  private static boolean isOf(Row row, EntryId entry, String occurrence) {
    return row.trigger.entry().equals(entry) && row.trigger.occurrence().equals(occurrence);
  }

  @Override
  public List<Delivery> history(Place at, EntryId entry) {
    PlaceRow place = store.places.get(at);
    return place == null
        ? List.of()
        : place.rows.reversed().stream()
            .filter(it -> it.trigger.entry().equals(entry))
            .limit(HISTORY_MAX)
            .map(Row::delivery)
            .toList();
  }

  @Override
  public Forecast.Open open(Place at, Instant weekStart) {
    PlaceRow place = store.places.get(at);
    if (place == null) {
      return Forecast.Open.NOTHING;
    }
    List<Forecast.Waiting> waiting =
        place.rows.stream()
            .filter(it -> !it.state.isSettled())
            .map(it -> new Forecast.Waiting(it.trigger, it.dueAt()))
            .toList();
    return new Forecast.Open(waiting, store.posted(place, weekStart));
  }

  @Override
  public Optional<PlaceTrouble> trouble(Place at) {
    return Optional.ofNullable(store.places.get(at))
        .filter(it -> it.suspectSince != null)
        .map(it -> new PlaceTrouble(it.suspectSince, it.nextProbeAt, it.trouble));
  }

  @Override
  public void report(Report report, Instant now) {
    store.reports.add(report, now);
  }

  @Override
  public Optional<Report> report(Delivery delivery) {
    return delivery.trigger().kind() == Kind.REPORT
        ? Optional.ofNullable(store.reports.find(Long.parseLong(delivery.trigger().occurrence())))
        : Optional.empty();
  }

  @Override
  public Tally corrections(EntryId entry, String occurrence, int version) {
    return tally(it ->
        it.trigger.kind() == Kind.CORRECTION
            && isOf(it, entry, occurrence)
            && it.trigger.version() == version);
  }

  @Override
  public Tally settled(Instant from, Instant until) {
    return tally(
        it -> it.settledAt != null && !it.settledAt.isBefore(from) && it.settledAt.isBefore(until));
  }

  private Tally tally(Predicate<Row> which) {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    store.rows.values().stream()
        .filter(which)
        .forEach(it -> counts.merge(it.state, 1, Integer::sum));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    int sent = counts.getOrDefault(State.SENT, 0);
    int skipped = counts.getOrDefault(State.SKIPPED, 0);
    int held = counts.getOrDefault(State.HELD, 0);
    return new Tally(sent, 0, skipped, held, all - sent - skipped - held, List.of());
  }

  @Override
  public Audit audit(Instant now) {
    return new Auditing(store, now).run();
  }

  /**
   * By their end, those that were carried out: one that could be planned anew would be sent anew.
   */
  @Override
  public int forget(Instant settledBefore, Instant lostBefore) {
    List<PlaceRow> lost =
        store.placesInOrder().stream()
            .filter(it -> it.suspectSince != null && it.suspectSince.isBefore(lostBefore))
            .toList();
    List<Row> forgotten =
        store.rows.values().stream()
            .filter(it ->
                lost.contains(it.place)
                    || (it.settledAt != null && it.settledAt.isBefore(settledBefore)))
            .toList();
    forgotten.forEach(store::forget);
    store.done.values().removeIf(it -> it.expiresAt().isBefore(settledBefore));
    store.reports.forget(settledBefore);
    lost.forEach(it -> store.places.remove(it.place));
    store.revision += lost.isEmpty() ? 0 : 1;
    store.forgotten += forgotten.size();
    return forgotten.size();
  }

  @Override
  public void beat(Instant now) {
    store.beat = now;
  }

  @Override
  public Optional<Instant> lastBeat() {
    return Optional.ofNullable(store.beat);
  }
}

package org.clarion.core.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Forecast;
import org.jspecify.annotations.Nullable;

/** A ledger that keeps what it is told and knows what it was given. */
final class MemoryLedger implements Ledger {
  static final Audit WELL = new Audit(Map.of(State.SENT, 3L), 3, 0, 0, 0, 0, 0, 0, 0);

  final List<Post> posted = new ArrayList<>();
  final List<Report> reports = new ArrayList<>();
  final List<Instant> audits = new ArrayList<>();
  final List<Instant> forgotten = new ArrayList<>();
  final List<Instant> lost = new ArrayList<>();
  final List<Instant> beats = new ArrayList<>();
  final Map<Place, PlaceTrouble> troubles = new HashMap<>();
  Audit audit = WELL;

  @Override
  public List<Post> posted(Place place, EntryId entry, String occurrence) {
    return List.copyOf(posted);
  }

  @Override
  public List<Delivery> history(Place place, EntryId entry) {
    return List.of();
  }

  @Override
  public Forecast.Open open(Place place, Instant weekStart) {
    return Forecast.Open.NOTHING;
  }

  @Override
  public Optional<PlaceTrouble> trouble(Place place) {
    return Optional.ofNullable(troubles.get(place));
  }

  @Override
  public void report(Report report, Instant now) {
    reports.add(report);
  }

  @Override
  public Optional<Report> report(Delivery delivery) {
    return Optional.empty();
  }

  @Override
  public Tally corrections(EntryId entry, String occurrence, int version) {
    return new Tally(0, 0, 0, 0, 0, List.of());
  }

  @Override
  public Tally settled(Instant from, Instant until) {
    return new Tally(0, 0, 0, 0, 0, List.of());
  }

  @Override
  public Audit audit(Instant now) {
    audits.add(now);
    return audit;
  }

  @Override
  public int forget(Instant settledBefore, Instant lostBefore) {
    forgotten.add(settledBefore);
    lost.add(lostBefore);
    return 0;
  }

  @Override
  public void beat(Instant now) {
    beats.add(now);
  }

  @Override
  public Optional<Instant> lastBeat() {
    return Optional.ofNullable(last());
  }

  private @Nullable Instant last() {
    return beats.isEmpty() ? null : beats.getLast();
  }
}

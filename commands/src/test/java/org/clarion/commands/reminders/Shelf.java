package org.clarion.commands.reminders;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.delivery.Audit;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.PlaceTrouble;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.Tally;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Forecast;
import org.clarion.core.reminder.Trigger;

/** A ledger that knows reports and one count, and is asked for nothing else. */
final class Shelf implements Ledger {
  private final Map<Trigger, Report> reports = new HashMap<>();
  private Tally tally = new Tally(0, 0, 0, 0, 0, List.of());

  /** Keeps a report and returns what will say it. */
  Trigger keep(Report report, Instant now) {
    Trigger trigger = report.trigger(reports.size(), now);
    reports.put(trigger, report);
    return trigger;
  }

  /** Counts this from now on, whatever is asked. */
  Shelf counting(Tally now) {
    tally = now;
    return this;
  }

  @Override
  public Optional<Report> report(Delivery delivery) {
    return Optional.ofNullable(reports.get(delivery.trigger()));
  }

  @Override
  public Tally corrections(EntryId entry, String occurrence, int version) {
    return tally;
  }

  @Override
  public Tally settled(Instant from, Instant until) {
    return tally;
  }

  @Override
  public List<Post> posted(Place place, EntryId entry, String occurrence) {
    throw unexpected();
  }

  @Override
  public List<Delivery> history(Place place, EntryId entry) {
    throw unexpected();
  }

  @Override
  public Forecast.Open open(Place place, Instant weekStart) {
    throw unexpected();
  }

  @Override
  public Optional<PlaceTrouble> trouble(Place place) {
    return Optional.empty();
  }

  @Override
  public void report(Report report, Instant now) {
    throw unexpected();
  }

  @Override
  public Audit audit(Instant now) {
    throw unexpected();
  }

  @Override
  public int forget(Instant settledBefore, Instant lostBefore) {
    throw unexpected();
  }

  @Override
  public void beat(Instant now) {
    throw unexpected();
  }

  @Override
  public Optional<Instant> lastBeat() {
    throw unexpected();
  }

  private static AssertionError unexpected() {
    return new AssertionError("Expected wording to ask for reports and counts only");
  }
}

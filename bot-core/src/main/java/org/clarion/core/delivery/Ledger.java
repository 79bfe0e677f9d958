package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Forecast;

/** What is known about posts after the event, and what waits. Each method is one transaction. */
public interface Ledger {
  /** More than any place is ever shown of one date. */
  int HISTORY_MAX = 100;

  /** So long it can be said what became of a post. */
  Duration KEPT_FOR = Duration.ofDays(400);

  /**
   * Posts that went to a place and spoke of the occurrence, the latest first, each with all its
   * members; only such as the platform confirmed.
   */
  List<Post> posted(Place place, EntryId entry, String occurrence);

  /** All deliveries of an entry to a place, the latest planned first. */
  List<Delivery> history(Place place, EntryId entry);

  /**
   * What has fallen due for a place and waits, and how many posts that count against its cap were
   * begun since the week began.
   */
  Forecast.Open open(Place place, Instant weekStart);

  /** What keeps posts from a place; nothing when the last one arrived, or none was tried yet. */
  Optional<PlaceTrouble> trouble(Place place);

  /** Has something reported in all places that asked for it, as soon as it is due. */
  void report(Report report, Instant now);

  /**
   * What a delivery of {@link org.clarion.core.reminder.Kind#REPORT} says; nothing when it is no
   * longer kept.
   */
  Optional<Report> report(Delivery delivery);

  /** How far the corrections of one change have come. */
  Tally corrections(EntryId entry, String occurrence, int version);

  /** What became of deliveries that were settled between the two moments. */
  Tally settled(Instant from, Instant until);

  /** Counts everything and looks for what must never be. */
  Audit audit(Instant now);

  /**
   * Forgets what was settled before a moment, with the triggers and reports of that time, and all
   * that belongs to places that could not be posted to since before another.
   *
   * @return how many deliveries were forgotten
   */
  int forget(Instant settledBefore, Instant lostBefore);

  /** Notes that the bot is running. */
  void beat(Instant now);

  /** When it was noted last that the bot is running; nothing when it never was. */
  Optional<Instant> lastBeat();
}

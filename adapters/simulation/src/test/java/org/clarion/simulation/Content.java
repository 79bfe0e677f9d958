package org.clarion.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Label;
import org.clarion.core.content.Library;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Region;
import org.clarion.core.content.Source;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/** A dozen key dates of all kinds, and what happens to them. */
final class Content {
  static final String REGION = "wales";

  private static final PackInfo INFO =
      new PackInfo(
          "simulated",
          "1",
          "Simulated",
          "en",
          List.of(new Source("page", "The page", List.of(Label.OFFICIAL), "not known", null)),
          List.of(new Region(REGION, "Wales", List.of())),
          List.of());

  private final World world;
  private final LocalDate first;
  private final Map<EntryId, KeyDate> dates = new LinkedHashMap<>();

  Content(World world) {
    this.world = world;
    this.first = world.start.atZone(World.ZONE).toLocalDate();
  }

  /** Dates on days of the next so many. */
  void fill(int days) {
    for (int i = 0; i < 4; i++) {
      LocalDate day = day(days);
      var rule = new Rule.OnceDays(day, day.plusDays(world.random.nextInt(3)));
      put("whole" + i, KeyDate.of(rule, Certainty.FIXED));
    }
    for (int i = 0; i < 4; i++) {
      LocalDateTime from = day(days).atTime(world.random.nextInt(8, 22), 30);
      put("timed" + i, KeyDate.of(new Rule.OnceTimed(from, from.plusHours(2)), Certainty.FIXED));
    }
    put("yearly", KeyDate.of(new Rule.YearlyDay(MonthDay.from(day(days))), Certainty.FIXED));
    put("regional", regional(days));
    LocalDate earliest = day(days);
    for (int i = 0; i < 2; i++) {
      var open = new Rule.OpenOnce("in spring", earliest, earliest.plusDays(20));
      put("open" + i, KeyDate.of(open, Certainty.TO_BE_CONFIRMED));
    }
    publish();
  }

  private KeyDate regional(int days) {
    LocalDate day = day(days);
    return new KeyDate(
        new Rule.OnceDays(day, day),
        Certainty.FIXED,
        List.of(),
        Years.ALL,
        null,
        List.of(new Variant(List.of(REGION), new Rule.OnceDays(day.plusDays(3), day.plusDays(3)))),
        List.of(),
        null,
        null,
        null,
        false,
        null);
  }

  private LocalDate day(int days) {
    return first.plusDays(world.random.nextInt(8, days));
  }

  void put(String name, KeyDate date) {
    dates.put(new EntryId("date." + name), date);
  }

  void publish() {
    List<StoredEntry> entries = new ArrayList<>();
    dates.forEach((id, date) -> entries.add(new StoredEntry(entry(id, date), false)));
    world.publish(Library.of(0, INFO, entries));
  }

  private static Entry entry(EntryId id, KeyDate date) {
    return new Entry(
        id,
        id.value(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Provenance(List.of("page"), "top", LocalDate.of(2030, 1, 1), Years.ALL),
        List.of(),
        "",
        new Body.OnDate(date));
  }

  void change(EntryId id, Fault fault, List<Change> changes) {
    dates.put(id, dates.get(id).withChanges(changes));
    world.changedAt.put(id, world.clockwork.now());
    world.hit(fault);
    world.trace(fault + " " + id + " " + changes);
    publish();
  }

  /** Something happens to one of the dates. */
  void happens() {
    List<EntryId> all = List.copyOf(dates.keySet());
    EntryId id = all.get(world.random.nextInt(all.size()));
    KeyDate date = dates.get(id);
    String key = key(date);
    double what = world.random.nextDouble();
    if (!date.changes().isEmpty() && what < 0.5) {
      change(id, Fault.DATE_MOVED_BACK, List.of());
    } else if (what < 0.75) {
      Fault fault =
          date.certainty() == Certainty.TO_BE_CONFIRMED ? Fault.DATE_CONFIRMED : Fault.DATE_MOVED;
      change(id, fault, List.of(new Change.Set(key, elsewhere(date), null)));
    } else {
      change(id, Fault.DATE_CANCELLED, List.of(new Change.Cancelled(key, null)));
    }
  }

  private String key(KeyDate date) {
    String key = date.rule() instanceof Rule.YearlyDay ? Integer.toString(first.getYear()) : "once";
    return !date.variants().isEmpty() && world.random.nextBoolean() ? key + "@" + REGION : key;
  }

  private Rule.Once elsewhere(KeyDate date) {
    LocalDateTime now = world.now().atZone(World.ZONE).toLocalDateTime();
    LocalDateTime start = now.plus(Duration.ofHours(world.random.nextInt(4, 24 * 20)));
    return date.rule() instanceof Rule.OnceTimed timed
        ? timed.movedTo(start.withSecond(0).withNano(0))
        : new Rule.OnceDays(start.toLocalDate(), start.toLocalDate());
  }
}

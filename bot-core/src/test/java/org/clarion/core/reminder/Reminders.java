package org.clarion.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.content.Entries;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;

/** Dates, places and triggers for tests, by London's clock. */
public final class Reminders {
  public static final ZoneId LONDON = ZoneId.of("Europe/London");
  public static final Place HALL = new Place(new PlatformName("console"), "north", "hall");
  public static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

  private Reminders() {}

  public static KeyDates dates(Entry... entries) {
    return dates(1, entries);
  }

  public static KeyDates dates(long revision, Entry... entries) {
    return KeyDates.of(Entries.library(revision, entries), LONDON, null, Recurrences.NONE);
  }

  /** A date that happens once, on one day or at an hour. */
  public static Entry once(String name, String day) {
    return Entries.date(name, KeyDate.of(rule(day), Certainty.FIXED));
  }

  /** The rule of one day, or of two hours from one on. */
  public static Rule.Once rule(String when) {
    if (when.contains("T")) {
      LocalDateTime start = LocalDateTime.parse(when);
      return new Rule.OnceTimed(start, start.plusHours(2));
    }
    LocalDate day = LocalDate.parse(when);
    return new Rule.OnceDays(day, day);
  }

  /** A date for these regions, some of which have days of their own. */
  public static KeyDate regional(Rule rule, List<String> regions, Variant... variants) {
    return new KeyDate(
        rule,
        Certainty.FIXED,
        regions,
        Years.ALL,
        null,
        List.of(variants),
        List.of(),
        null,
        null,
        null,
        false,
        null);
  }

  public static Timing day(String day) {
    LocalDate on = LocalDate.parse(day);
    return new Timing.Days(on, on);
  }

  public static Timing hours(String start) {
    var begin = LocalDateTime.parse(start).atZone(LONDON);
    return new Timing.Timed(begin, begin.plusHours(2));
  }

  /** A reminder as the planner makes it. */
  public static Trigger reminder(String name, String lead, Timing timing) {
    return trigger(Kind.REMINDER, name, lead, timing, due(lead, timing).orElseThrow());
  }

  public static Trigger trigger(Kind kind, String name, String lead, Timing timing, Instant due) {
    return new Trigger(
        new EntryId("date." + name),
        "once",
        lead,
        Standing.versionOf(timing),
        kind,
        timing,
        due,
        Truth.begins(timing, LONDON));
  }

  /** The hall, which has had everything on for ever. */
  public static Subscription hall(ReminderSettings settings) {
    return new Subscription(
        HALL,
        Map.of(Topic.REMINDERS, Instant.EPOCH, Topic.QUESTIONS, Instant.EPOCH),
        settings,
        Instant.EPOCH);
  }

  private static Optional<Instant> due(String lead, Timing timing) {
    return LeadTime.read(lead).flatMap(it -> it.dueBefore(timing, LONDON));
  }
}

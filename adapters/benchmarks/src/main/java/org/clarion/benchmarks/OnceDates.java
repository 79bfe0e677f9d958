package org.clarion.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.clarion.core.content.Body;
import org.clarion.core.content.Contents;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Provenance;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.Rhythm;

/** A group's calendar of dates that come once, one a day, kept in a store. */
final class OnceDates {
  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 8);
  private static final int DAYS_BEFORE = 2;

  /** So that each date is due just once. */
  private static final Rhythm ONE_LEAD =
      new Rhythm(0, Set.of(LeadTime.days(DAYS_BEFORE)), Set.of());

  private static final Provenance PROVENANCE =
      new Provenance(List.of("generator"), "", LocalDate.of(2027, 12, 31), Years.ALL);

  private final Contents contents;

  OnceDates(Contents contents) {
    this.contents = contents;
  }

  /** Writes down that many dates, the first of them for day 0. */
  OnceDates add(int count) {
    for (int day = 0; day < count; day++) {
      put(day, day);
    }
    return this;
  }

  /** Puts a date on a day, wherever it was before. */
  void put(int number, int day) {
    LocalDate on = FIRST.plusDays(day);
    KeyDate date = KeyDate.of(new Rule.OnceDays(on, on), Certainty.FIXED);
    contents.edit(entry("date.d" + number, new Body.OnDate(date)));
  }

  KeyDates calendar() {
    return KeyDates.of(contents.current(), ZONE, null, Recurrences.NONE);
  }

  /** What is to be planned for them, with one reminder before each. */
  Outbox.Plan plan() {
    return plan(ONE_LEAD);
  }

  /** What is to be planned for them. */
  Outbox.Plan plan(Rhythm rhythm) {
    KeyDates dates = calendar();
    return new Outbox.Plan(dates, Planner.plan(dates, rhythm, start()));
  }

  /** Before anything is due. */
  static Instant start() {
    return due(-1);
  }

  /** When the reminder of the date on that day is due, and no later one. */
  static Instant due(int day) {
    return FIRST
        .plusDays(day)
        .minusDays(DAYS_BEFORE)
        .atTime(LocalTime.NOON)
        .atZone(ZONE)
        .toInstant();
  }

  private static Entry entry(String id, Body body) {
    return new Entry(
        new EntryId(id),
        id,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        PROVENANCE,
        List.of(),
        "",
        body);
  }
}

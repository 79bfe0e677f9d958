package org.clarion.core.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Read;
import org.clarion.core.content.Entries;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Library;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.RandomRules;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/** Calendar files as they were read, and the groups that take them in. */
final class Readings {
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
  static final CalendarImport.Origin SCHOOL =
      new CalendarImport.Origin("cal-school", "School", "not known", "school.ics");

  private Readings() {}

  static CalendarReading of(Read... events) {
    return new CalendarReading("School", List.of(events), List.of());
  }

  static CalendarReading with(List<Fault> faults, Read... events) {
    return new CalendarReading("School", List.of(events), faults);
  }

  /** A confirmed event with nothing special about it. */
  static Read event(String uid, String title, Rule rule) {
    return event(uid, title, rule, Status.CONFIRMED);
  }

  static Read event(String uid, String title, Rule rule, Status status) {
    return new Read(
        7, uid, 0, title, "About it.", rule, null, List.of(), status, List.of("school"));
  }

  static Read changed(Read it, Change... changes) {
    return new Read(
        it.line(),
        it.uid(),
        it.sequence(),
        it.title(),
        it.text(),
        it.rule(),
        it.zone(),
        List.of(changes),
        it.status(),
        it.tags());
  }

  static Read in(@Nullable ZoneId zone, Read it) {
    return new Read(
        it.line(),
        it.uid(),
        it.sequence(),
        it.title(),
        it.text(),
        it.rule(),
        zone,
        it.changes(),
        it.status(),
        it.tags());
  }

  static Rule.OnceDays on(String day) {
    return days(day, day);
  }

  static Rule.OnceDays days(String first, String last) {
    return new Rule.OnceDays(LocalDate.parse(first), LocalDate.parse(last));
  }

  static Rule.OnceTimed at(String start, String end) {
    return new Rule.OnceTimed(LocalDateTime.parse(start), LocalDateTime.parse(end));
  }

  /** The dates of a group that has these entries. */
  static KeyDates dates(Entry... entries) {
    return dates(Entries.library(3, entries));
  }

  static KeyDates dates(Library library) {
    return KeyDates.of(library, LONDON, null, RandomRules.DAILY);
  }

  /** The dates of the group once it has taken the calendar in. */
  static KeyDates after(KeyDates before, CalendarImport taken) {
    long revision = before.library().revision() + 1;
    List<StoredEntry> entries = new ArrayList<>();
    for (StoredEntry it : taken.plan().after()) {
      entries.add(it.revision() == 0 ? new StoredEntry(it.entry(), it.edited(), revision) : it);
    }
    return dates(Library.of(revision, taken.plan().info(), entries));
  }

  /** What a calendar holds that was told of these occurrences and gives them back. */
  static Read told(EntryId entry, Occurrence it) {
    String uid = new OccurrenceUid(entry, it.key()).text();
    Status status =
        it.certainty() == Certainty.CANCELLED
            ? Status.CANCELLED
            : it.hasDay() ? Status.CONFIRMED : Status.TENTATIVE;
    return switch (it.timing()) {
      case Timing.Days(var first, var last) ->
          event(uid, "Told", new Rule.OnceDays(first, last), status);
      case Timing.Timed(var start, var end) ->
          in(
              start.getZone(),
              event(
                  uid,
                  "Told",
                  new Rule.OnceTimed(start.toLocalDateTime(), end.toLocalDateTime()),
                  status));
      case Timing.Open(var earliest, var latest, _) ->
          event(
              uid,
              "Told",
              new Rule.OnceDays(earliest.withDayOfMonth(1), YearMonth.from(latest).atEndOfMonth()),
              status);
    };
  }

  static Stream<Entry> find(CalendarImport taken, String title) {
    return taken.plan().after().stream()
        .map(StoredEntry::entry)
        .filter(it -> it.title().equals(title));
  }
}

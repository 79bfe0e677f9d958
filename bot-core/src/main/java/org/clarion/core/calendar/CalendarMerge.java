package org.clarion.core.calendar;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.core.calendar.CalendarImport.Changed;
import org.clarion.core.calendar.CalendarImport.Origin;
import org.clarion.core.calendar.CalendarReading.Fault;
import org.clarion.core.calendar.CalendarReading.Read;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Label;
import org.clarion.core.content.Library;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Source;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.date.Almanac;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.clarion.core.message.EntryId;

/** Carries one calendar into the entries of a group, event by event. */
final class CalendarMerge {
  /** What comes after it in the file is not known, so nothing counts as gone. */
  private static final Set<Reason> CUT_SHORT =
      EnumSet.of(Reason.NOT_A_CALENDAR, Reason.TOO_LARGE, Reason.TOO_MANY_EVENTS, Reason.TOO_SLOW);

  private static final int COMPARED_BACK_DAYS = 31;
  private static final int COMPARED_AHEAD_YEARS = 8;

  /** So many dates may hang on each other; more than the calendar itself follows. */
  private static final int CHAIN_MAX = 8;

  private final Library library;
  private final Almanac almanac;
  private final Origin origin;
  private final LocalDate today;
  private final CalendarEntries made;

  /** The entries as they will be, in order. */
  private final Map<EntryId, Entry> entries = new LinkedHashMap<>();

  /** The entries that the events of others have become, or would have. */
  private final Set<EntryId> taken = new HashSet<>();

  private final List<Entry> added = new ArrayList<>();
  private final List<Changed> changed = new ArrayList<>();
  private final List<Entry> gone = new ArrayList<>();
  private final List<Fault> refused = new ArrayList<>();
  private int unchanged;

  CalendarMerge(KeyDates dates, Origin origin, LocalDate today) {
    this.library = dates.library();
    Almanac given = dates.almanac();
    this.almanac =
        new Almanac(
            given.zone(),
            given.terms(),
            it -> Optional.ofNullable(entries.get(it)).flatMap(Entry::keyDate),
            given.recurrences());
    this.origin = origin;
    this.today = today;
    this.made = new CalendarEntries(origin, library.info().language(), today);
    library.all().forEach(it -> entries.put(it.id(), it));
  }

  private record Own(Read event, OccurrenceUid uid) {}

  CalendarImport merge(CalendarReading reading) {
    refused.addAll(reading.faults());
    Set<EntryId> known = new HashSet<>(entries.keySet());
    reading.events().forEach(it -> known.add(CalendarEntries.id(it.uid())));
    List<Own> own = new ArrayList<>();
    List<Read> foreign = new ArrayList<>();
    for (Read event : reading.events()) {
      OccurrenceUid.read(event.uid())
          .filter(it -> known.contains(it.entry()))
          .ifPresentOrElse(it -> own.add(new Own(event, it)), () -> foreign.add(event));
    }
    if (reading.faults().stream().noneMatch(it -> CUT_SHORT.contains(it.reason()))) {
      Set<EntryId> mentioned = new HashSet<>();
      own.forEach(it -> mentioned.add(it.uid().entry()));
      foreign.forEach(it -> mentioned.add(CalendarEntries.id(it.uid())));
      dropAllBut(mentioned);
    }
    foreign.forEach(this::take);
    // What hangs on another date comes after it, so that it is compared with where it will be.
    own.sort(comparingInt(it -> links(it.uid().entry(), 0)));
    own.forEach(this::compare);
    refused.sort(comparingInt(Fault::line));
    return new CalendarImport(added, changed, gone, unchanged, refused, plan());
  }

  private void dropAllBut(Set<EntryId> mentioned) {
    for (Entry entry : library.all()) {
      boolean fromHere = entry.provenance().sources().getFirst().equals(origin.sourceId());
      if (fromHere && CalendarEntries.isImported(entry.id()) && !mentioned.contains(entry.id())) {
        boolean over =
            entry.keyDate().flatMap(it -> Occurrences.next(it, today, almanac)).isEmpty();
        if (!over) {
          gone.add(entry);
        }
      }
    }
    gone.forEach(it -> entries.remove(it.id()));
  }

  /** An event of somebody else's is an entry of its own. */
  private void take(Read event) {
    EntryId id = CalendarEntries.id(event.uid());
    Entry before = entries.get(id);
    if (!taken.add(id)) {
      refuse(event, Reason.TWICE);
    } else if (CalendarEntries.title(event).isEmpty()) {
      refuse(event, Reason.NO_TITLE);
    } else if (event.status() == CalendarEvent.Status.TENTATIVE
        && !(event.rule() instanceof Rule.Once)) {
      refuse(event, Reason.UNKNOWN_REPETITION);
    } else if (before != null) {
      replace(before, made.updated(before, event));
    } else if (entries.size() >= CalendarImport.ENTRIES_MAX) {
      refuse(event, Reason.TOO_MANY_EVENTS);
    } else {
      Entry entry = made.created(event);
      entries.put(id, entry);
      added.add(entry);
    }
  }

  private void replace(Entry before, Entry after) {
    if (after.equals(before)) {
      unchanged++;
    } else {
      entries.put(after.id(), after);
      changed.add(firstDifference(before, after));
    }
  }

  private Changed firstDifference(Entry before, Entry after) {
    List<Occurrence> was = occurrences(before);
    List<Occurrence> willBe = occurrences(after);
    for (int i = 0; i < Math.max(was.size(), willBe.size()); i++) {
      Occurrence one = i < was.size() ? was.get(i) : null;
      Occurrence other = i < willBe.size() ? willBe.get(i) : null;
      if (one == null || !one.equals(other)) {
        return new Changed(before, one, other);
      }
    }
    return new Changed(before, null, null);
  }

  private List<Occurrence> occurrences(Entry entry) {
    return Occurrences.between(
        entry.keyDate().orElseThrow(),
        today.minusDays(COMPARED_BACK_DAYS),
        today.plusYears(COMPARED_AHEAD_YEARS),
        almanac);
  }

  /** An event of the group's own is one occurrence of an entry. */
  private void compare(Own own) {
    Entry entry = entries.get(own.uid().entry());
    KeyDate known = entry == null ? null : entry.keyDate().orElse(null);
    Occurrence before = known == null ? null : find(known, own.uid()).orElse(null);
    if (taken.contains(own.uid().entry())) {
      refuse(own.event(), Reason.TWICE);
    } else if (entry == null || known == null || before == null) {
      refuse(own.event(), Reason.CHANGES_NOTHING);
    } else if (!(own.event().rule() instanceof Rule.Once when)) {
      refuse(own.event(), Reason.UNKNOWN_REPETITION);
    } else {
      KeyDate wanted = new OccurrenceMerge(known, before, almanac).with(own.event(), when);
      if (wanted.equals(known)) {
        unchanged++;
      } else {
        entries.put(entry.id(), CalendarEntries.with(entry, new Body.OnDate(wanted)));
        changed.add(new Changed(entry, before, find(wanted, own.uid()).orElse(null)));
      }
    }
  }

  private Optional<Occurrence> find(KeyDate keyDate, OccurrenceUid uid) {
    return Occurrences.find(keyDate, uid.occurrence(), almanac);
  }

  /** On how many other dates one hangs, one after the other. */
  private int links(EntryId id, int before) {
    Entry entry = entries.get(id);
    if (entry == null || before >= CHAIN_MAX) {
      return before;
    }
    return entry.keyDate().stream()
        .flatMap(
            it -> Stream.concat(Stream.of(it.rule()), it.variants().stream().map(Variant::rule)))
        .mapToInt(it -> it instanceof Rule.RelativeTo on ? links(on.other(), before + 1) : before)
        .max()
        .orElse(before);
  }

  private void refuse(Read event, Reason reason) {
    refused.add(new Fault(event.line(), reason, event.title()));
  }

  private ImportPlan plan() {
    List<StoredEntry> after = new ArrayList<>();
    List<EntryId> replaced = new ArrayList<>();
    for (Entry entry : entries.values()) {
      StoredEntry stored = library.byId().get(entry.id());
      if (stored != null && stored.entry().equals(entry)) {
        after.add(stored);
      } else {
        after.add(new StoredEntry(entry, true));
        if (stored != null) {
          replaced.add(entry.id());
        }
      }
    }
    PackInfo info = info();
    return new ImportPlan(
        library.revision(),
        info,
        !info.equals(library.info()),
        after,
        added.stream().map(Entry::id).toList(),
        replaced,
        gone.stream().map(Entry::id).toList(),
        List.of());
  }

  /** The pack's own description, with the calendar among the sources once anything is from it. */
  private PackInfo info() {
    PackInfo info = library.info();
    if (added.isEmpty() || library.source(origin.sourceId()).isPresent()) {
      return info;
    }
    List<Source> sources = new ArrayList<>(info.sources());
    sources.add(
        new Source(
            origin.sourceId(), origin.title(), List.of(Label.LOCAL), origin.published(), null));
    return new PackInfo(
        info.id(),
        info.edition(),
        info.title(),
        info.language(),
        sources,
        info.regions(),
        info.abbreviations(),
        info.golden());
  }
}

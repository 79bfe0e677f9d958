package org.clarion.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.delivery.Corrections;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Reason;
import org.clarion.core.delivery.Report;
import org.clarion.core.delivery.State;
import org.clarion.core.message.EntryId;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.PostingRules;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;

/** The transactions that plan and fan out, over memory. */
record Planning(MemoryStore store) {
  /** What falls due last comes first: of what is overdue only that is told. */
  private static final Comparator<Trigger> LATEST_FIRST =
      Comparator.comparing(Trigger::dueAt)
          .reversed()
          .thenComparing(Trigger::entry)
          .thenComparing(Trigger::occurrence)
          .thenComparing(Trigger::lead)
          .thenComparingInt(Trigger::version);

  /** What places were told of. */
  private record Date(EntryId entry, String occurrence) {
    static final Comparator<Date> ORDER =
        Comparator.comparing(Date::entry).thenComparing(Date::occurrence);

    static Date of(Trigger it) {
      return new Date(it.entry(), it.occurrence());
    }
  }

  /** What those who want a topic hear of once. */
  private record Told(Date date, int version, Kind kind) {
    static Told of(Trigger it) {
      return new Told(Date.of(it), it.version(), it.kind());
    }
  }

  boolean plan(Outbox.Plan plan, Instant now) {
    long from = plan.dates().library().revision();
    if (from < store.plannedFrom) {
      return false;
    }
    store.plannedFrom = from;
    store.pending.clear();
    for (Trigger trigger : plan.triggers()) {
      var key = MemoryStore.TriggerKey.of(trigger);
      if (!store.done.containsKey(key)) {
        store.pending.put(key, trigger);
      }
    }
    Set<Report> reports = new LinkedHashSet<>();
    var truth = new Truth(plan.dates());
    var corrections = new Corrections(truth);
    for (Date date : suspicious(corrections, now)) {
      reports.addAll(correct(date, corrections, now));
    }
    reports.forEach(it -> store.reports.add(it, now));
    return true;
  }

  /** The dates of which places may lately have been told something else than what is so now. */
  private SortedSet<Date> suspicious(Corrections corrections, Instant now) {
    Truth truth = corrections.truth();
    SortedSet<Date> dates = new TreeSet<>(Date.ORDER);
    for (Trigger told : store.done.values()) {
      if (corrections.isRecent(told, now) && mayBeWrong(told, truth)) {
        dates.add(Date.of(told));
      }
    }
    for (Trigger skipped : store.moved.values()) {
      if (skipped.expiresAt().isAfter(now) && mayBeRight(skipped, truth)) {
        dates.add(Date.of(skipped));
      }
    }
    return dates;
  }

  private static boolean mayBeWrong(Trigger told, Truth truth) {
    return !isAsPlanned(told, truth) || isRegional(told, truth);
  }

  private static boolean mayBeRight(Trigger skipped, Truth truth) {
    return isAsPlanned(skipped, truth) || isRegional(skipped, truth);
  }

  private static boolean isAsPlanned(Trigger it, Truth truth) {
    return truth.of(it.entry(), it.occurrence(), Interest.ALL).version() == it.version();
  }

  private static boolean isRegional(Trigger told, Truth truth) {
    return truth
        .dates()
        .library()
        .find(told.entry())
        .flatMap(Entry::keyDate)
        .filter(it -> !it.variants().isEmpty())
        .isPresent();
  }

  private List<Report> correct(Date date, Corrections corrections, Instant now) {
    List<Report> reports = new ArrayList<>();
    for (PlaceRow place : store.placesInOrder()) {
      List<Row> rows = place.rows.stream().filter(it -> Date.of(it.trigger).equals(date)).toList();
      rows.forEach(it -> reconcile(it, corrections, now));
      correction(place, rows, corrections, now)
          .ifPresent(it -> {
            store.insert(place, it);
            store.done.put(MemoryStore.TriggerKey.of(it), it);
            reports.add(new Report.Corrected(it.entry(), it.occurrence(), it.version()));
          });
    }
    return reports;
  }

  /** Drops what names a time that is not so any more, and brings back what is so again. */
  private void reconcile(Row row, Corrections corrections, Instant now) {
    boolean isOpen = row.state == State.PLANNED || row.state == State.CLAIMED;
    if (isOpen && corrections.isStale(row.delivery(), row.place.settings.interest())) {
      store.skip(row, Reason.MOVED, now);
    } else if (corrections.isRightAgain(row.delivery(), row.place.subscription(), now)) {
      store.reopen(row);
    }
  }

  private Optional<Trigger> correction(
      PlaceRow place, List<Row> rows, Corrections corrections, Instant now) {
    List<Delivery> told = rows.stream().map(Row::delivery).toList();
    return isForgotten(told)
        ? Optional.empty()
        : corrections
            .correction(told, place.settings.interest(), now)
            .filter(it -> place.since.containsKey(it.topic()));
  }

  private boolean isForgotten(List<Delivery> told) {
    return store.plant == Plant.NO_CORRECTION_AFTER_AMBIGUITY
        && told.stream().noneMatch(it -> it.state() == State.SENT);
  }

  int fanOut(KeyDates dates, Instant now) {
    if (dates.library().revision() != store.contentRevision.getAsLong()) {
      return 0;
    }
    List<Trigger> due =
        store.pending.values().stream()
            .filter(it -> !it.dueAt().isAfter(now))
            .sorted(LATEST_FIRST)
            .limit(Outbox.DUE_MAX)
            .toList();
    for (Trigger trigger : due) {
      var key = MemoryStore.TriggerKey.of(trigger);
      store.pending.remove(key);
      store.done.put(key, trigger);
    }
    for (Topic topic : Topic.values()) {
      fanOut(
          due.stream().filter(it -> it.topic() == topic && it.expiresAt().isAfter(now)).toList(),
          dates);
    }
    return due.size();
  }

  private void fanOut(List<Trigger> latestFirst, KeyDates dates) {
    if (latestFirst.isEmpty()) {
      return;
    }
    for (PlaceRow place : store.placesInOrder()) {
      Set<Trigger> heard = new HashSet<>();
      latestFirst.stream().filter(it -> store.isSuperseded(place, it)).forEach(heard::add);
      Map<Told, Instant> latest = new HashMap<>();
      for (Trigger trigger : latestFirst) {
        if (!heard.contains(trigger)
            && PostingRules.wants(place.subscription(), trigger, dates)
            && !latest
                .computeIfAbsent(Told.of(trigger), _ -> trigger.dueAt())
                .isAfter(trigger.dueAt())) {
          store.insert(place, trigger);
        }
      }
    }
  }
}

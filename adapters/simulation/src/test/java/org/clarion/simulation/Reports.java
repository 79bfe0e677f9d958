package org.clarion.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.delivery.Report;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Trigger;
import org.jspecify.annotations.Nullable;

/** What organisers should hear of, in memory, each once. */
final class Reports {
  private final MemoryStore store;
  private final Map<Long, Made> made = new HashMap<>();
  private final Set<Object> subjects = new HashSet<>();
  private final Map<Object, Integer> corrected = new HashMap<>();
  private long ids;

  private record Made(Report report, Instant at) {}

  Reports(MemoryStore store) {
    this.store = store;
  }

  @Nullable Report find(long id) {
    Made found = made.get(id);
    return found == null ? null : found.report();
  }

  /** Tells every place that asked for it, but not the one it is about; the same thing once. */
  void add(Report report, Instant now) {
    if (isOldChange(report)) {
      return;
    }
    // Databases count what turns out to be there already as well.
    long id = ++ids;
    if (!subjects.add(subject(report, id, LocalDate.ofInstant(now, ZoneOffset.UTC)))) {
      return;
    }
    made.put(id, new Made(report, now));
    Trigger trigger = report.trigger(id, now);
    for (PlaceRow place : store.placesInOrder()) {
      if (place.since.containsKey(trigger.topic()) && !isAbout(report, place.place)) {
        store.insert(place, trigger);
      }
    }
  }

  /** A date may move there and back and there again: each time is a change of its own. */
  private boolean isOldChange(Report report) {
    if (report instanceof Report.Corrected(EntryId entry, String occurrence, int version)) {
      Integer last = corrected.put(List.of(entry, occurrence), version);
      return last != null && last == version;
    }
    return false;
  }

  private Object subject(Report report, long id, LocalDate day) {
    return switch (report) {
      case Report.Undelivered(Place place, EntryId entry, String occurrence, _) ->
          List.of("undelivered", store.place(place), entry, occurrence, day);
      case Report.Unreachable(Place place, _) -> List.of("unreachable", store.place(place), day);
      case Report.Away(Instant from, _) -> List.of("away", from);
      case Report.Corrected _ -> id;
      case Report.WrongClock _ -> List.of("wrong-clock", day);
    };
  }

  private static boolean isAbout(Report report, Place place) {
    return switch (report) {
      case Report.Undelivered(Place it, _, _, _) -> it.equals(place);
      case Report.Unreachable(Place it, _) -> it.equals(place);
      case Report.Away _, Report.Corrected _, Report.WrongClock _ -> false;
    };
  }

  void forget(Instant before) {
    made.values().removeIf(it -> it.at().isBefore(before));
  }
}

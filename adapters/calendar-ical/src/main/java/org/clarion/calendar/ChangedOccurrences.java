package org.clarion.calendar;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clarion.core.calendar.CalendarEvent.Status;
import org.clarion.core.calendar.CalendarReading.Reason;
import org.clarion.core.date.Change;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Rule;
import org.jspecify.annotations.Nullable;

/** The occurrences of one event that its calendar has differently from the rest. */
final class ChangedOccurrences {
  private final Repetition repetition;
  private final Rule rule;
  private final List<Change> changes = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  ChangedOccurrences(Repetition repetition, Rule rule) {
    this.repetition = repetition;
    this.rule = rule;
  }

  List<Change> all() {
    return changes;
  }

  /**
   * Takes in what a file says of one occurrence.
   *
   * @throws LeftOut when the event has no such occurrence, or it stands there twice, or all later
   *     ones are meant as well
   */
  void add(Component changed) throws LeftOut {
    Property id = changed.find("RECURRENCE-ID").orElseThrow();
    if (id.onwards()) {
      throw new LeftOut(id.line(), Reason.UNKNOWN_REPETITION, id.value());
    }
    LocalDateTime start = repetition.start(Moment.of(id, repetition.zones()));
    String key = key(start);
    if (!keys.add(key)) {
      throw new LeftOut(changed.line(), Reason.TWICE, id.value());
    }
    if (!repetition.has(rule, start)) {
      throw new LeftOut(changed.line(), Reason.CHANGES_NOTHING, id.value());
    }
    Change change = change(changed, key, start);
    if (change != null) {
      changes.add(change);
    }
  }

  private String key(LocalDateTime start) {
    if (rule instanceof Rule.Once) {
      return Occurrence.ONCE;
    }
    return repetition.first().isWholeDays() ? start.toLocalDate().toString() : start.toString();
  }

  private @Nullable Change change(Component changed, String key, LocalDateTime start)
      throws LeftOut {
    String note = note(changed);
    if (CalendarReader.status(changed) == Status.CANCELLED) {
      return new Change.Cancelled(key, note);
    }
    EventTime time = EventTime.of(changed, repetition.zones());
    Rule.Once when = time.in(repetition.first().zone());
    if (!when.equals(repetition.first().once().movedTo(start))) {
      return new Change.Set(key, when, note);
    }
    return note == null ? null : new Change.Noted(key, note);
  }

  /** What is said of this one and not of the others: its title, or else its text. */
  private @Nullable String note(Component changed) {
    for (String property : List.of("SUMMARY", "DESCRIPTION")) {
      String own = CalendarReader.text(changed, property, IcalFiles.TITLE_MAX);
      if (!own.isEmpty()
          && !own.equals(CalendarReader.text(repetition.event(), property, IcalFiles.TITLE_MAX))) {
        return own;
      }
    }
    return null;
  }
}

package org.clarion.core.calendar;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clarion.core.calendar.CalendarReading.Read;
import org.clarion.core.date.Almanac;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.date.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * Carries an event into one occurrence of a date: its days, or that it is cancelled.
 *
 * @param before the occurrence as it is until now
 */
record OccurrenceMerge(KeyDate keyDate, Occurrence before, Almanac almanac) {
  /** The date with that occurrence as the event has it; the same date when it is so already. */
  KeyDate with(Read event, Rule.Once when) {
    if (event.status() == CalendarEvent.Status.CANCELLED) {
      return before.certainty() == Certainty.CANCELLED
          ? keyDate
          : changed(new Change.Cancelled(before.key(), note()));
    }
    Rule.Once wanted = local(when, event.zone());
    if (fits(wanted, before)) {
      return keyDate;
    }
    KeyDate unchanged = keyDate.withChanges(others());
    boolean isRule =
        Occurrences.find(unchanged, before.key(), almanac)
            .filter(it -> it.certainty() != Certainty.CANCELLED && fits(wanted, it))
            .isPresent();
    if (isRule) {
      String note = note();
      return note == null ? unchanged : changed(new Change.Noted(before.key(), note));
    }
    return changed(new Change.Set(before.key(), wanted, note()));
  }

  private KeyDate changed(Change change) {
    List<Change> changes = new ArrayList<>(others());
    changes.add(change);
    return keyDate.withChanges(changes);
  }

  private List<Change> others() {
    return keyDate.changes().stream().filter(it -> !it.occurrence().equals(before.key())).toList();
  }

  private @Nullable String note() {
    return keyDate.changes().stream()
        .filter(it -> it.occurrence().equals(before.key()))
        .flatMap(it -> Optional.ofNullable(it.note()).stream())
        .reduce((_, last) -> last)
        .orElse(null);
  }

  /** Whether those are the days or hours of the occurrence, as a calendar is told of them. */
  private boolean fits(Rule.Once when, Occurrence occurrence) {
    return switch (occurrence.timing()) {
      case Timing.Days(var first, var last) -> when.equals(new Rule.OnceDays(first, last));
      case Timing.Timed(var start, var end) ->
          when instanceof Rule.OnceTimed(var from, var to)
              && moment(from).toInstant().equals(start.toInstant())
              && moment(to).toInstant().equals(end.toInstant());
      case Timing.Open(var earliest, var latest, _) ->
          when.equals(
              new Rule.OnceDays(earliest.withDayOfMonth(1), YearMonth.from(latest).atEndOfMonth()));
    };
  }

  /** The event on the wall clock of the date's zone. */
  private Rule.Once local(Rule.Once when, @Nullable ZoneId from) {
    return switch (when) {
      case Rule.OnceDays days -> days;
      case Rule.OnceTimed(LocalDateTime start, LocalDateTime end) -> {
        LocalDateTime begins = local(start, from);
        LocalDateTime ends = local(end, from);
        // Where the clocks change in between, the end may come out before the start.
        yield new Rule.OnceTimed(begins, ends.isBefore(begins) ? begins : ends);
      }
    };
  }

  private LocalDateTime local(LocalDateTime time, @Nullable ZoneId from) {
    return WallClock.event(time, from == null ? zone() : from)
        .withZoneSameInstant(zone())
        .toLocalDateTime();
  }

  private ZonedDateTime moment(LocalDateTime time) {
    return WallClock.event(time, zone());
  }

  private ZoneId zone() {
    return keyDate.zone() == null ? almanac.zone() : keyDate.zone();
  }
}

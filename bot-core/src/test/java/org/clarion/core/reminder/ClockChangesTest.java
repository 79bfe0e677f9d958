package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clarion.core.date.Timing;
import org.clarion.core.date.WallClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every change of the clocks in every zone from 2020 to 2040, and what is due in the quarters of
 * the hours around it.
 */
@Timeout(20)
class ClockChangesTest {
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2041-01-01T00:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(15);
  private static final int STEPS_EACH_WAY = 12;
  private static final int CASES_MIN = 150_000;

  private final List<Case> cases = new ArrayList<>();

  /** A local time, and the first one looked at around its change of the clocks or a later one. */
  private record Case(ZoneId zone, LocalDateTime local, boolean first) {
    ZoneRules rules() {
      return zone.getRules();
    }
  }

  @BeforeEach
  void find_every_change() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
      while (change != null && change.getInstant().isBefore(TO)) {
        for (int step = -STEPS_EACH_WAY; step <= STEPS_EACH_WAY; step++) {
          LocalDateTime local = change.getDateTimeBefore().plus(STEP.multipliedBy(step));
          cases.add(new Case(zone, local, step == -STEPS_EACH_WAY));
        }
        change = zone.getRules().nextTransition(change.getInstant());
      }
    }
    assertThat(cases).hasSizeGreaterThan(CASES_MIN);
  }

  @Test
  void an_event_begins_once_with_the_offset_before_a_gap_and_first_of_two() {
    assertThat(cases)
        .filteredOn(it -> !WallClock.event(it.local, it.zone).toInstant().equals(begins(it)))
        .isEmpty();
  }

  @Test
  void what_is_due_days_before_is_due_once_at_the_end_of_a_gap_and_first_of_two() {
    assertThat(cases).filteredOn(it -> !dueSevenDaysBefore(it).equals(due(it))).isEmpty();
  }

  @Test
  void hours_before_are_exact_whatever_the_clocks_do_meanwhile() {
    assertThat(cases)
        .filteredOn(it -> !dueThreeHoursBefore(it).equals(begins(it).minus(Duration.ofHours(3))))
        .isEmpty();
  }

  @Test
  void what_is_due_later_on_the_wall_clock_is_never_due_earlier() {
    List<Case> early = new ArrayList<>();
    Instant last = Instant.MIN;
    for (Case it : cases) {
      Instant due = WallClock.due(it.local, it.zone).toInstant();
      if (!it.first && due.isBefore(last)) {
        early.add(it);
      }
      last = due;
    }

    assertThat(early).isEmpty();
  }

  private static Instant dueSevenDaysBefore(Case it) {
    LocalDate day = it.local.toLocalDate().plusDays(7);
    return new LeadTime.Days(7, it.local.toLocalTime())
        .dueBefore(new Timing.Days(day, day), it.zone)
        .orElseThrow();
  }

  private static Instant dueThreeHoursBefore(Case it) {
    var start = WallClock.event(it.local, it.zone);
    return new LeadTime.Before(Duration.ofHours(3))
        .dueBefore(new Timing.Timed(start, start), it.zone)
        .orElseThrow();
  }

  /** By what the zone allows for that time, and in a gap by what it allowed the minute before. */
  private static Instant begins(Case it) {
    LocalDateTime allowed = it.local;
    while (it.rules().getValidOffsets(allowed).isEmpty()) {
      allowed = allowed.minusMinutes(1);
    }
    return it.local.toInstant(first(it.rules(), allowed));
  }

  /** By what the zone allows for that time, and in a gap for the first time after it. */
  private static Instant due(Case it) {
    LocalDateTime allowed = it.local;
    while (it.rules().getValidOffsets(allowed).isEmpty()) {
      allowed = allowed.plusMinutes(1);
    }
    return allowed.toInstant(first(it.rules(), allowed));
  }

  /** The offset that makes a local time earliest: the one furthest ahead of Greenwich. */
  private static ZoneOffset first(ZoneRules rules, LocalDateTime local) {
    return rules.getValidOffsets(local).stream()
        .max(Comparator.comparingInt(ZoneOffset::getTotalSeconds))
        .orElseThrow();
  }
}

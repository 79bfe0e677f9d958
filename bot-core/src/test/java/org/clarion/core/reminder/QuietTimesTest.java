package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.core.date.Period;
import org.clarion.core.reminder.QuietTimes.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietTimesTest {
  private static final QuietTimes NIGHTS = nightly("21:00", "08:00");

  @ParameterizedTest
  @CsvSource({
    "2027-01-12T20:59:59Z, 2027-01-12T20:59:59Z",
    "2027-01-12T21:00:00Z, 2027-01-13T08:00:00Z",
    "2027-01-12T23:59:59Z, 2027-01-13T08:00:00Z",
    "2027-01-13T00:00:00Z, 2027-01-13T08:00:00Z",
    "2027-01-13T07:59:59Z, 2027-01-13T08:00:00Z",
    "2027-01-13T08:00:00Z, 2027-01-13T08:00:00Z"
  })
  void nights_go_over_midnight(String from, String next) {
    check(NIGHTS, from, next);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-12T12:59:59Z, 2027-01-12T12:59:59Z",
    "2027-01-12T13:00:00Z, 2027-01-12T14:30:00Z",
    "2027-01-12T14:29:59Z, 2027-01-12T14:30:00Z",
    "2027-01-12T14:30:00Z, 2027-01-12T14:30:00Z"
  })
  void hours_within_a_day_end_on_it(String from, String next) {
    check(nightly("13:00", "14:30"), from, next);
  }

  @Test
  void a_quiet_week_ends_on_the_morning_after_its_last_day() {
    var week = new QuietTimes(null, List.of(period("2027-02-15", "2027-02-19")), null);

    check(week, "2027-02-14T23:59:59Z", "2027-02-14T23:59:59Z");
    check(week, "2027-02-15T00:00:00Z", "2027-02-20T09:00:00Z");
    check(week, "2027-02-19T23:59:59Z", "2027-02-20T09:00:00Z");
    check(week, "2027-02-20T00:00:00Z", "2027-02-20T00:00:00Z");
  }

  @Test
  void a_pause_ends_on_the_morning_of_its_day() {
    QuietTimes paused = QuietTimes.NONE.pausedUntil(LocalDate.of(2027, 2, 20));

    check(paused, "2027-01-01T00:00:00Z", "2027-02-20T09:00:00Z");
    check(paused, "2027-02-20T00:00:00Z", "2027-02-20T00:00:00Z");
    assertThat(paused.pausedUntil(null)).isEqualTo(QuietTimes.NONE);
  }

  @Test
  void what_follows_on_each_other_is_over_when_the_last_is() {
    var all =
        new QuietTimes(
            new Nightly(LocalTime.of(18, 0), LocalTime.of(10, 0)),
            List.of(period("2027-02-22", "2027-02-26"), period("2027-02-20", "2027-02-21")),
            LocalDate.of(2027, 2, 20));

    check(all, "2027-01-01T12:00:00Z", "2027-02-27T10:00:00Z");
  }

  @Test
  void twelve_quiet_stretches_in_a_row_come_to_an_end() {
    LocalDate first = LocalDate.of(2027, 1, 1);
    List<Period> days =
        IntStream.range(0, QuietTimes.WEEKS_MAX)
            .mapToObj(it -> new Period(first.plusDays(it), first.plusDays(it)))
            .toList();
    var nightly = new Nightly(LocalTime.of(8, 0), LocalTime.of(20, 0));

    check(new QuietTimes(nightly, days, first), "2026-12-01T12:00:00Z", "2027-01-13T20:00:00Z");
  }

  @Test
  void never_quiet_is_never_quiet() {
    check(QuietTimes.NONE, "2027-02-15T03:00:00Z", "2027-02-15T03:00:00Z");
  }

  @Test
  void the_hour_is_that_on_the_wall_when_the_clocks_change() {
    check(NIGHTS, "2027-03-27T22:00:00Z", "2027-03-28T07:00:00Z");
    check(NIGHTS, "2027-10-30T22:00:00Z", "2027-10-31T08:00:00Z");
  }

  @Test
  void an_end_that_the_clocks_skip_is_when_they_have() {
    check(nightly("23:00", "01:30"), "2027-03-28T00:59:59Z", "2027-03-28T01:00:00Z");
  }

  @Test
  void an_end_that_comes_twice_is_the_first_unless_it_has_passed() {
    QuietTimes late = nightly("00:45", "01:30");

    check(late, "2027-10-31T00:10:00Z", "2027-10-31T00:30:00Z");
    check(late, "2027-10-31T01:10:00Z", "2027-10-31T01:30:00Z");
  }

  @Test
  void what_is_next_is_never_earlier_and_never_quiet_around_every_change_of_the_clocks() {
    for (String day : List.of("2027-03-28", "2027-10-31")) {
      for (int from = 0; from < 24; from++) {
        for (int to = 0; to < 24; to++) {
          if (from != to) {
            checkDay(nightly(hour(from), hour(to)), day);
          }
        }
      }
    }
  }

  @Test
  void hours_that_are_all_day_or_never_are_refused() {
    assertThatThrownBy(() -> new Nightly(LocalTime.NOON, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected two different times but both were 12:00");
  }

  @Test
  void more_than_twelve_stretches_are_refused() {
    List<Period> many = Collections.nCopies(13, period("2027-01-01", "2027-01-02"));

    assertThatThrownBy(() -> new QuietTimes(null, many, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected at most 12 quiet stretches but there are 13");
  }

  private static void checkDay(QuietTimes quiet, String day) {
    Instant moment = Instant.parse(day + "T00:00:00Z").minus(Duration.ofHours(2));
    for (int step = 0; step < 16; step++) {
      Instant next = quiet.next(moment, Reminders.LONDON);
      assertThat(next).isAfterOrEqualTo(moment);
      assertThat(quiet.holds(next, Reminders.LONDON)).isFalse();
      moment = moment.plus(Duration.ofMinutes(15));
    }
  }

  private static void check(QuietTimes quiet, String from, String next) {
    Instant moment = Instant.parse(from);

    assertThat(quiet.next(moment, Reminders.LONDON)).isEqualTo(Instant.parse(next));
    assertThat(quiet.holds(moment, Reminders.LONDON)).isEqualTo(!from.equals(next));
  }

  private static QuietTimes nightly(String from, String to) {
    return new QuietTimes(new Nightly(LocalTime.parse(from), LocalTime.parse(to)), List.of(), null);
  }

  private static String hour(int hour) {
    return LocalTime.of(hour, 30).toString();
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }
}

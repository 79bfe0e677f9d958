package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates from calendars that were imported, with a recurrence that is always the same two days. */
class RecurringTest {
  private static final LocalDateTime FIRST = LocalDateTime.parse("2027-03-26T19:00");
  private static final LocalDateTime SECOND = LocalDateTime.parse("2027-03-29T19:00");

  private final List<String> asked = new ArrayList<>();
  private final Almanac almanac =
      new Almanac(
          SampleDates.LONDON,
          SampleDates.ALMANAC.terms(),
          SampleDates.ALMANAC.dates(),
          (rrule, start, from, to) -> {
            asked.add("%s from %s: %s to %s".formatted(rrule, start, from, to));
            return List.of(FIRST, SECOND);
          });

  @Test
  void keeps_its_hours_on_the_wall_clock_when_the_clocks_change() {
    assertThat(between(timed(List.of(), List.of()), "2027-01-01", "2027-12-31"))
        .containsExactly(
            "2027-03-26T19:00 2027-03-26T19:00..2027-03-26T21:00 FIXED",
            "2027-03-29T19:00 2027-03-29T19:00..2027-03-29T21:00 FIXED");
  }

  @Test
  void whole_days_last_as_many_days_each_time_and_their_keys_are_days() {
    var first = new Rule.OnceDays(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 27));

    assertThat(
            between(
                new Rule.Recurring("FREQ=X", first, List.of(), List.of()),
                "2027-01-01",
                "2027-12-31"))
        .containsExactly(
            "2027-03-26 2027-03-26..2027-03-27 FIXED", "2027-03-29 2027-03-29..2027-03-30 FIXED");
  }

  @Test
  void asks_for_those_that_began_before_the_stretch_and_may_still_be_under_way() {
    var first = new Rule.OnceDays(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 28));

    assertThat(
            between(
                new Rule.Recurring("FREQ=X", first, List.of(), List.of()),
                "2027-03-31",
                "2027-04-02"))
        .containsExactly("2027-03-29 2027-03-29..2027-03-31 FIXED");
    assertThat(asked)
        .containsExactly("FREQ=X from 2027-03-26T00:00: 2027-03-28T00:00 to 2027-04-03T00:00");
  }

  @Test
  void some_are_left_out_and_some_come_besides() {
    LocalDateTime besides = LocalDateTime.parse("2027-04-05T10:00");

    assertThat(between(timed(List.of(FIRST), List.of(besides)), "2027-01-01", "2027-12-31"))
        .containsExactly(
            "2027-03-29T19:00 2027-03-29T19:00..2027-03-29T21:00 FIXED",
            "2027-04-05T10:00 2027-04-05T10:00..2027-04-05T12:00 FIXED");
  }

  @Test
  void one_that_comes_by_rule_and_besides_comes_once() {
    assertThat(between(timed(List.of(), List.of(FIRST)), "2027-03-26", "2027-03-26")).hasSize(1);
  }

  @Test
  void holds_in_its_years_only() {
    var rule = timed(List.of(), List.of(LocalDateTime.parse("2028-01-01T10:00")));
    KeyDate only2028 = SampleDates.validIn(Years.only(2028), rule);

    assertThat(Spoken.between(only2028, "2020-01-01", "2035-12-31", almanac))
        .containsExactly("2028-01-01T10:00 2028-01-01T10:00..2028-01-01T12:00 FIXED");
  }

  @Test
  void one_of_them_can_be_changed_by_its_start() {
    KeyDate changed =
        KeyDate.of(timed(List.of(), List.of()), Certainty.FIXED)
            .withChanges(List.of(new Change.Cancelled("2027-03-29T19:00", "Easter Monday")));

    assertThat(Spoken.between(changed, "2027-01-01", "2027-12-31", almanac))
        .containsExactly(
            "2027-03-26T19:00 2027-03-26T19:00..2027-03-26T21:00 FIXED",
            "2027-03-29T19:00 2027-03-29T19:00..2027-03-29T21:00 CANCELLED (Easter Monday)");
  }

  @Test
  void a_date_that_cannot_be_worked_out_is_left_out() {
    KeyDate keyDate = KeyDate.of(timed(List.of(), List.of()), Certainty.FIXED);

    assertThat(Spoken.between(keyDate, "2027-01-01", "2027-12-31", SampleDates.ALMANAC)).isEmpty();
  }

  @Test
  void content_without_imported_calendars_knows_no_rule() {
    LocalDateTime start = LocalDateTime.of(2027, 1, 1, 9, 0);

    assertThatThrownBy(() -> Recurrences.NONE.expand("FREQ=DAILY", start, start, start))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected no recurrence rule but was 'FREQ=DAILY'");
  }

  private List<String> between(Rule rule, String from, String to) {
    return Spoken.between(KeyDate.of(rule, Certainty.FIXED), from, to, almanac);
  }

  private static Rule.Recurring timed(List<LocalDateTime> without, List<LocalDateTime> also) {
    return new Rule.Recurring(
        "FREQ=X", new Rule.OnceTimed(FIRST, FIRST.plusHours(2)), without, also);
  }
}

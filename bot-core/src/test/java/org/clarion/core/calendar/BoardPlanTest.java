package org.clarion.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.core.reminder.Reminders.dates;
import static org.clarion.core.reminder.Reminders.once;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.core.content.Entries;
import org.clarion.core.content.Entry;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.clarion.core.reminder.Reminders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardPlanTest {
  /** 18:00 in London. */
  private static final Instant NOW = Instant.parse("2027-03-01T18:00:00Z");

  private static final LocalDate MARCH_8 = LocalDate.of(2027, 3, 8);
  private static final Rule ON_MARCH_8 = new Rule.OnceDays(MARCH_8, MARCH_8);

  @Test
  void whole_days_go_from_midnight_to_midnight_where_the_group_is() {
    BoardPlan planned = only(once("tea", "2027-06-01"));

    assertThat(planned.start()).isEqualTo("2027-05-31T23:00:00Z");
    assertThat(planned.end()).isEqualTo("2027-06-01T23:00:00Z");
  }

  @Test
  void days_on_which_the_clocks_change_are_as_long_as_they_are() {
    LocalDate sunday = LocalDate.of(2027, 3, 28);
    BoardPlan planned =
        only(date(KeyDate.of(new Rule.OnceDays(sunday, sunday.plusDays(1)), Certainty.FIXED)));

    assertThat(planned.start()).isEqualTo("2027-03-28T00:00:00Z");
    assertThat(planned.end()).isEqualTo("2027-03-29T23:00:00Z");
  }

  @Test
  void hours_stay_as_they_are_and_last_an_hour_where_no_end_is_known() {
    BoardPlan meeting = only(once("meeting", "2027-03-08T19:00"));
    LocalDateTime seven = LocalDateTime.of(2027, 3, 8, 19, 0);
    BoardPlan open = only(date(KeyDate.of(new Rule.OnceTimed(seven, seven), Certainty.FIXED)));

    assertThat(meeting.start()).isEqualTo("2027-03-08T19:00:00Z");
    assertThat(meeting.end()).isEqualTo("2027-03-08T21:00:00Z");
    assertThat(open.end()).isEqualTo("2027-03-08T20:00:00Z");
  }

  @Test
  void has_what_begins_after_now_and_within_twelve_months_soonest_first() {
    assertThat(
            names(
                once("later", "2027-07-01"),
                once("today", "2027-03-01"),
                once("tonight", "2027-03-01T19:00"),
                once("begun", "2027-03-01T18:00"),
                once("nextyear", "2028-03-01"),
                once("toolate", "2028-03-02"),
                once("tomorrow", "2027-03-02")))
        .containsExactly("tonight", "tomorrow", "later", "nextyear");
  }

  @ParameterizedTest
  @EnumSource(
      value = Certainty.class,
      names = {"FIXED", "RULE"},
      mode = EnumSource.Mode.EXCLUDE)
  void has_no_day_that_is_not_certain(Certainty certainty) {
    assertThat(plan(date(KeyDate.of(ON_MARCH_8, certainty))))
        .hasSize(certainty == Certainty.MOVED ? 1 : 0);
  }

  @Test
  void has_nothing_without_a_day() {
    var spring = new Rule.Open("mid-March", MonthDay.of(3, 8), MonthDay.of(3, 20));

    assertThat(plan(date(KeyDate.of(spring, Certainty.FIXED)))).isEmpty();
  }

  @Test
  void what_moves_keeps_its_key_and_what_is_cancelled_goes() {
    KeyDate tea = KeyDate.of(ON_MARCH_8, Certainty.FIXED);
    BoardPlan before = only(date(tea));
    BoardPlan moved = only(date(tea.withChanges(List.of(moved("2027-03-20")))));

    assertThat(moved.key()).isEqualTo(before.key());
    assertThat(moved.start()).isEqualTo("2027-03-20T00:00:00Z");
    assertThat(plan(date(tea.withChanges(List.of(cancelled()))))).isEmpty();
  }

  @Test
  void keys_tell_all_occurrences_apart_and_fit_an_event() {
    KeyDate regional =
        Reminders.regional(
            new Rule.YearlyDay(MonthDay.of(6, 1)),
            List.of(),
            new Variant(List.of("wales"), new Rule.YearlyDay(MonthDay.of(6, 2))));
    List<BoardPlan> planned = plan(Entries.date("tea", regional), Entries.date("coffee", regional));

    assertThat(planned).hasSize(4).extracting(BoardPlan::key).doesNotHaveDuplicates();
    assertThat(planned)
        .allSatisfy(it ->
            assertThat(new BoardEvent(it.key(), "Tea", "", it.start(), it.end(), null).key())
                .hasSize(24));
  }

  @Test
  void has_only_what_is_wanted() {
    assertThat(
            BoardPlan.of(
                dates(once("tea", "2027-03-08"), once("fair", "2027-03-09")),
                it -> it.entry().id().name().equals("fair"),
                NOW))
        .extracting(it -> it.dated().entry().id().name())
        .containsExactly("fair");
  }

  @Test
  void has_the_nearest_where_there_are_more_than_fit() {
    Entry[] many =
        IntStream.rangeClosed(0, EventBoards.EVENTS_MAX)
            .mapToObj(it -> once("d" + it, MARCH_8.plusDays(EventBoards.EVENTS_MAX - it) + ""))
            .toArray(Entry[]::new);

    assertThat(names(many)).hasSize(EventBoards.EVENTS_MAX).startsWith("d100").endsWith("d1");
  }

  private static BoardPlan only(Entry entry) {
    List<BoardPlan> planned = plan(entry);
    assertThat(planned).hasSize(1);
    return planned.getFirst();
  }

  private static List<BoardPlan> plan(Entry... entries) {
    return BoardPlan.of(dates(entries), _ -> true, NOW);
  }

  private static List<String> names(Entry... entries) {
    return plan(entries).stream().map(it -> it.dated().entry().id().name()).toList();
  }

  private static Entry date(KeyDate keyDate) {
    return Entries.date("tea", keyDate);
  }

  private static Change moved(String to) {
    return new Change.Set("once", Reminders.rule(to), null);
  }

  private static Change cancelled() {
    return new Change.Cancelled("once", null);
  }
}

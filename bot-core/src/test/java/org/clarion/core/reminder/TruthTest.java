package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.clarion.core.content.Entries;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Timing;
import org.clarion.core.date.Variant;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;

class TruthTest {
  private static final EntryId ID = new EntryId("date.strike");
  private static final Interest WALES = new Interest(Set.of("wales"), Set.of(), Set.of());
  private static final Interest LONDON = new Interest(Set.of("london"), Set.of(), Set.of());
  private static final Rule FEBRUARY = new Rule.YearlyDay(MonthDay.of(2, 14));
  private static final Variant IN_WALES =
      new Variant(List.of("wales"), new Rule.YearlyDay(MonthDay.of(3, 2)));
  private static final KeyDate STRIKE = Reminders.regional(FEBRUARY, List.of());

  @Test
  void what_is_as_it_was_is_on_at_its_time() {
    assertThat(standing(STRIKE, Interest.ALL)).isEqualTo(on("2027-02-14"));
  }

  @Test
  void what_moved_is_on_at_its_new_time() {
    assertThat(standing(moved("2027-03-02"), Interest.ALL)).isEqualTo(on("2027-03-02"));
  }

  @Test
  void what_was_called_off_is_cancelled_at_the_time_it_would_have_had() {
    KeyDate off = STRIKE.withChanges(List.of(new Change.Cancelled("2027", null)));

    assertThat(standing(off, Interest.ALL))
        .isEqualTo(new Standing.Cancelled(Reminders.day("2027-02-14")));
  }

  @Test
  void what_the_calendar_does_not_know_any_more_is_gone() {
    assertThat(new Truth(Reminders.dates()).of(ID, "2027", Interest.ALL))
        .isEqualTo(new Standing.Gone());
    assertThat(new Truth(dates(STRIKE)).of(ID, "once", Interest.ALL))
        .isEqualTo(new Standing.Gone());
    assertThat(
            new Truth(Reminders.dates(Entries.answer("strike", "")))
                .of(new EntryId("faq.strike"), "2027", Interest.ALL))
        .isEqualTo(new Standing.Gone());
  }

  @Test
  void a_region_that_gets_a_day_of_its_own_later_has_moved_and_the_others_have_not() {
    KeyDate split = Reminders.regional(FEBRUARY, List.of(), IN_WALES);

    assertThat(standing(split, WALES)).isEqualTo(on("2027-03-02"));
    assertThat(standing(split, LONDON)).isEqualTo(on("2027-02-14"));
    assertThat(standing(split, Interest.ALL)).isEqualTo(on("2027-02-14"));
  }

  @Test
  void a_region_that_loses_its_own_day_has_that_of_the_others_again() {
    assertThat(new Truth(dates(STRIKE)).of(ID, "2027@wales", WALES)).isEqualTo(on("2027-02-14"));
  }

  @Test
  void a_date_that_is_no_longer_for_a_region_is_still_where_it_was() {
    KeyDate elsewhere = Reminders.regional(FEBRUARY, List.of("london"));

    assertThat(standing(elsewhere, WALES)).isEqualTo(on("2027-02-14"));
  }

  @Test
  void one_occurrence_is_found_by_exactly_its_key() {
    Truth truth = new Truth(dates(Reminders.regional(FEBRUARY, List.of(), IN_WALES)));

    assertThat(truth.exactly(ID, "2027@wales"))
        .map(it -> it.occurrence().timing())
        .contains(Reminders.day("2027-03-02"));
    assertThat(truth.exactly(ID, "2027@london")).isEmpty();
    assertThat(truth.exactly(new EntryId("date.none"), "2027")).isEmpty();
  }

  @Test
  void an_occurrence_is_found_by_the_version_that_it_was_told_under() {
    Truth truth = new Truth(dates(Reminders.regional(FEBRUARY, List.of(), IN_WALES)));
    int inWales = Standing.versionOf(Reminders.day("2027-03-02"));

    assertThat(truth.versioned(ID, "2027", inWales))
        .map(it -> it.occurrence().key())
        .contains("2027@wales");
    assertThat(truth.versioned(ID, "2027", inWales + 1)).isEmpty();
  }

  @Test
  void every_standing_has_a_version_of_its_own_and_the_same_when_it_comes_back() {
    int there = standing(STRIKE, Interest.ALL).version();

    assertThat(
            List.of(
                there,
                standing(moved("2027-03-02"), Interest.ALL).version(),
                new Standing.Cancelled(Reminders.day("2027-02-14")).version(),
                new Standing.Gone().version()))
        .doesNotHaveDuplicates();
    assertThat(standing(moved("2027-02-14"), Interest.ALL).version()).isEqualTo(there);
    assertThat(new Standing.Cancelled(Reminders.day("2027-03-02")).version())
        .isEqualTo(new Standing.Cancelled(Reminders.day("2027-02-14")).version());
  }

  @Test
  void a_whole_day_begins_for_good_when_it_is_over_and_a_moment_when_it_is_there() {
    var window = new Timing.Open(LocalDate.of(2027, 7, 1), LocalDate.of(2027, 7, 9), "in July");

    assertThat(begins(Reminders.day("2027-07-01"))).isEqualTo("2027-07-01T23:00:00Z");
    assertThat(begins(Reminders.hours("2027-07-01T19:00"))).isEqualTo("2027-07-01T18:00:00Z");
    assertThat(begins(window)).isEqualTo("2027-06-30T23:00:00Z");
  }

  private static Instant begins(Timing timing) {
    return Truth.begins(timing, Reminders.LONDON);
  }

  private static Standing standing(KeyDate date, Interest interest) {
    return new Truth(dates(date)).of(ID, "2027", interest);
  }

  private static KeyDates dates(KeyDate date) {
    return Reminders.dates(Entries.date("strike", date));
  }

  private static KeyDate moved(String day) {
    return STRIKE.withChanges(List.of(new Change.Set("2027", Reminders.rule(day), null)));
  }

  private static Standing on(String day) {
    return new Standing.On(Reminders.day(day));
  }
}

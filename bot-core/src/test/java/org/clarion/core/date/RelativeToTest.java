package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clarion.core.date.SampleDates.with;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clarion.core.message.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that go by another date. */
class RelativeToTest {
  private static final KeyDate WEEK =
      KeyDate.of(new Rule.WeekHolding(MonthDay.of(6, 20)), Certainty.RULE);
  private static final KeyDate SOME_TIME =
      KeyDate.of(
          new Rule.Open("in spring", MonthDay.of(3, 1), MonthDay.of(5, 31)),
          Certainty.TO_BE_CONFIRMED);

  @ParameterizedTest
  @CsvSource({
    "1, 2027-06-21",
    "7, 2027-06-27",
    "-1, 2027-06-13",
    "-14, 2027-05-31",
    "0, 2027-06-14..2027-06-20",
    "400, 2028-07-24",
    "-400, 2026-05-10"
  })
  void counts_from_the_last_day_on_from_the_first_day_back_or_takes_all(int days, String when) {
    KeyDate relative = KeyDate.of(to("other", days), Certainty.FIXED);

    assertThat(
            Spoken.between(relative, "2025-01-01", "2029-12-31", with(Map.of("date.other", WEEK))))
        .contains("2027 " + when + " FIXED");
  }

  @Test
  void the_day_after_new_years_eve_keeps_the_key_of_the_eve() {
    KeyDate eve = KeyDate.of(new Rule.YearlyDay(MonthDay.of(12, 31)), Certainty.FIXED);

    assertThat(in2027(to("other", 1), eve)).containsExactly("2026 2027-01-01 FIXED");
  }

  @Test
  void the_day_after_a_moment_is_a_whole_day() {
    KeyDate deadline =
        KeyDate.of(
            new Rule.OnceTimed(
                LocalDateTime.parse("2027-01-10T17:00"), LocalDateTime.parse("2027-01-10T17:00")),
            Certainty.FIXED);

    assertThat(in2027(to("other", 1), deadline)).containsExactly("once 2027-01-11 FIXED");
  }

  @Test
  void comes_after_every_meeting_of_a_series() {
    KeyDate meetings =
        KeyDate.of(
            new Rule.Series(
                new Beat.MonthWeekdays(3, Ordinal.FIRST, DayOfWeek.MONDAY),
                LocalDate.of(2027, 1, 1),
                null,
                null),
            Certainty.FIXED);

    assertThat(in2027(to("other", 3), meetings))
        .containsExactly(
            "2027-01-04 2027-01-07 FIXED",
            "2027-04-05 2027-04-08 FIXED",
            "2027-07-05 2027-07-08 FIXED",
            "2027-10-04 2027-10-07 FIXED");
  }

  @Test
  void has_words_and_no_day_while_the_other_has_none_and_is_no_surer() {
    assertThat(in2027(to("other", 1), SOME_TIME))
        .containsExactly("2027 'some day' TO_BE_CONFIRMED");
    assertThat(
            Occurrences.between(
                KeyDate.of(to("other", -7), Certainty.FIXED),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                with(Map.of("date.other", SOME_TIME))))
        .extracting(Occurrence::timing)
        .containsExactly(
            new Timing.Open(LocalDate.of(2027, 2, 22), LocalDate.of(2027, 5, 24), "some day"));
  }

  @Test
  void has_a_day_once_the_other_is_confirmed_and_goes_with_it_when_it_moves() {
    var confirmed = new Rule.OnceDays(LocalDate.of(2027, 4, 7), LocalDate.of(2027, 4, 8));

    assertThat(
            in2027(
                to("other", 1),
                SOME_TIME.withChanges(List.of(new Change.Set("2027", confirmed, null)))))
        .containsExactly("2027 2027-04-09 FIXED");
    assertThat(
            in2027(
                to("other", 1),
                WEEK.withChanges(List.of(new Change.Set("2027", confirmed, "earlier")))))
        .containsExactly("2027 2027-04-09 FIXED");
  }

  @Test
  void is_cancelled_with_the_other() {
    KeyDate cancelled = WEEK.withChanges(List.of(new Change.Cancelled("2027", null)));

    assertThat(in2027(to("other", 1), cancelled)).containsExactly("2027 2027-06-21 CANCELLED");
  }

  @Test
  void never_comes_when_the_other_is_gone_retired_or_in_dispute() {
    KeyDate relative = KeyDate.of(to("other", 1), Certainty.FIXED);
    KeyDate retired = KeyDate.of(WEEK.rule(), Certainty.RETIRED);

    assertThat(Spoken.between(relative, "2027-01-01", "2027-12-31", with(Map.of()))).isEmpty();
    assertThat(in2027(to("other", 1), retired)).isEmpty();
  }

  @Test
  void goes_by_the_days_for_everybody_and_not_by_those_of_a_region() {
    KeyDate varying =
        SampleDates.varying(
            WEEK.rule(),
            List.of(),
            new Variant(List.of("wales"), new Rule.WeekHolding(MonthDay.of(9, 20))));

    assertThat(in2027(to("other", 1), varying)).containsExactly("2027 2027-06-21 FIXED");
  }

  @Test
  void holds_in_the_years_in_which_its_own_day_lies() {
    KeyDate newYear = KeyDate.of(new Rule.YearlyDay(MonthDay.of(1, 1)), Certainty.FIXED);
    KeyDate eve = SampleDates.validIn(Years.only(2026), to("other", -1));

    assertThat(Spoken.between(eve, "2020-01-01", "2035-12-31", with(Map.of("date.other", newYear))))
        .containsExactly("2027 2026-12-31 FIXED");
  }

  @Test
  @Timeout(10)
  void a_date_that_goes_by_itself_never_comes() {
    KeyDate itself = withManyChanges(to("self", 1));

    assertThat(
            Spoken.between(itself, "2027-01-01", "2027-12-31", with(Map.of("date.self", itself))))
        .isEmpty();
  }

  @Test
  @Timeout(10)
  void dates_that_go_by_each_other_in_a_circle_never_come() {
    KeyDate one = withManyChanges(to("two", 1));
    KeyDate two = withManyChanges(to("three", 1));
    KeyDate three = withManyChanges(to("one", 1));
    Almanac almanac = with(Map.of("date.one", one, "date.two", two, "date.three", three));

    for (KeyDate keyDate : List.of(one, two, three)) {
      assertThat(Spoken.between(keyDate, "2027-01-01", "2027-12-31", almanac)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, true", "4, true", "5, false"})
  void four_may_hang_on_each_other_and_no_more(int links, boolean comes) {
    Map<String, KeyDate> dates = new HashMap<>();
    dates.put("date.d0", KeyDate.of(new Rule.YearlyDay(MonthDay.of(3, 8)), Certainty.FIXED));
    for (int i = 1; i <= links; i++) {
      dates.put("date.d" + i, KeyDate.of(to("d" + (i - 1), 1), Certainty.FIXED));
    }
    KeyDate last = KeyDate.of(to("d" + (links - 1), 1), Certainty.FIXED);

    String day = LocalDate.of(2027, 3, 8).plusDays(links).toString();
    assertThat(Spoken.between(last, "2027-01-01", "2027-12-31", with(dates)))
        .isEqualTo(comes ? List.of("2027 " + day + " FIXED") : List.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, -401})
  void refuses_to_be_further_away_than_400_days(int days) {
    assertThatThrownBy(() -> to("other", days))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected at most 400 days from date.other but was " + days);
  }

  private static Rule to(String other, int days) {
    return new Rule.RelativeTo(new EntryId("date." + other), days, "some day");
  }

  /** Occurrences that were set for every year: each of them has to be looked for. */
  private static KeyDate withManyChanges(Rule rule) {
    LocalDate day = LocalDate.of(2027, Month.MARCH, 1);
    return KeyDate.of(rule, Certainty.FIXED)
        .withChanges(
            IntStream.range(2000, 2020)
                .<Change>mapToObj(
                    it -> new Change.Set(Integer.toString(it), new Rule.OnceDays(day, day), null))
                .toList());
  }

  private static List<String> in2027(Rule relative, KeyDate other) {
    return Spoken.between(
        KeyDate.of(relative, Certainty.FIXED),
        "2027-01-01",
        "2027-12-31",
        with(Map.of("date.other", other)));
  }
}

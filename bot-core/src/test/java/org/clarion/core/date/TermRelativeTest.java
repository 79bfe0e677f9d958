package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.MonthDay;
import java.util.List;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermRelativeTest {
  private static final EntryId SHEFFIELD = new EntryId("terms.sheffield");
  private static final Almanac ALMANAC = SampleDates.withSchools(SHEFFIELD);

  @Test
  void during_a_half_term_takes_its_days_and_words_while_they_are_not_published() {
    assertThat(in(TermPart.SPRING_HALF_TERM, Rule.Side.DURING, 1, 2025, 2028))
        .containsExactly(
            "2025 'to be said' APPROXIMATE",
            "2026 2026-02-16..2026-02-20 RULE",
            "2027 2027-02-15..2027-02-19 RULE",
            "2028 'to be said' APPROXIMATE");
  }

  @Test
  void days_before_count_school_days_back_from_its_first_day() {
    assertThat(in(TermPart.CHRISTMAS_HOLIDAY, Rule.Side.DAYS_BEFORE, 1, 2025, 2026))
        .containsExactly("2025 2025-12-19 RULE", "2026 2026-12-18 RULE");
    assertThat(in(TermPart.SUMMER_HALF_TERM, Rule.Side.DAYS_BEFORE, 15, 2026, 2026))
        .containsExactly("2026 2026-05-01 RULE");
  }

  @Test
  void days_after_count_school_days_on_from_its_last_day_over_new_year_too() {
    assertThat(in(TermPart.CHRISTMAS_HOLIDAY, Rule.Side.DAYS_AFTER, 1, 2026, 2027))
        .containsExactly(
            "2025 2026-01-05 RULE", "2026 2027-01-04 RULE", "2027 'to be said' APPROXIMATE");
    assertThat(in(TermPart.SUMMER_TERM, Rule.Side.DAYS_AFTER, 1, 2026, 2026))
        .containsExactly("2026 2026-09-01 RULE");
  }

  @Test
  void a_day_beyond_what_is_published_is_not_guessed() {
    assertThat(in(TermPart.SUMMER_TERM, Rule.Side.DAYS_AFTER, 1, 2027, 2027))
        .containsExactly("2027 'to be said' APPROXIMATE");
    assertThat(in(TermPart.AUTUMN_TERM, Rule.Side.DAYS_BEFORE, 1, 2025, 2026))
        .containsExactly("2025 'to be said' APPROXIMATE", "2026 2026-07-20 RULE");
  }

  @Test
  void a_week_before_a_holiday_is_the_last_full_week_of_school() {
    assertThat(in(TermPart.EASTER_HOLIDAY, Rule.Side.WEEKS_BEFORE, 1, 2026, 2027))
        .containsExactly("2026 2026-03-23..2026-03-29 RULE", "2027 2027-03-15..2027-03-21 RULE");
    assertThat(in(TermPart.AUTUMN_HALF_TERM, Rule.Side.WEEKS_BEFORE, 2, 2026, 2026))
        .containsExactly("2026 2026-10-12..2026-10-18 RULE");
  }

  @Test
  void a_week_after_a_holiday_is_the_first_week_of_school() {
    assertThat(in(TermPart.EASTER_HOLIDAY, Rule.Side.WEEKS_AFTER, 1, 2026, 2026))
        .containsExactly("2026 2026-04-13..2026-04-19 RULE");
    assertThat(in(TermPart.SUMMER_HALF_TERM, Rule.Side.WEEKS_AFTER, 1, 2026, 2027))
        .containsExactly("2026 2026-06-01..2026-06-07 RULE", "2027 2027-06-07..2027-06-13 RULE");
    assertThat(in(TermPart.CHRISTMAS_HOLIDAY, Rule.Side.WEEKS_AFTER, 1, 2026, 2026))
        .contains("2025 2026-01-05..2026-01-11 RULE");
  }

  @Test
  void goes_by_the_calendar_that_it_names() {
    assertThat(spoken(rule(SHEFFIELD), Certainty.APPROXIMATE, ALMANAC))
        .containsExactly("2027 2027-02-15..2027-02-19 RULE");
    assertThat(spoken(rule(new EntryId("terms.gone")), Certainty.APPROXIMATE, ALMANAC))
        .containsExactly("2027 'to be said' APPROXIMATE");
    assertThat(spoken(rule(null), Certainty.APPROXIMATE, SampleDates.ALMANAC))
        .containsExactly("2027 'to be said' APPROXIMATE");
  }

  @Test
  void stays_cancelled_when_its_days_are_known() {
    assertThat(spoken(rule(null), Certainty.CANCELLED, ALMANAC))
        .containsExactly("2027 2027-02-15..2027-02-19 CANCELLED");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31})
  void refuses_a_count_out_of_range(int count) {
    assertThatThrownBy(() ->
            new Rule.TermRelative(
                TermPart.SUMMER_TERM, Rule.Side.DAYS_AFTER, count, null, unpublished()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a count from 1 to 30 but was " + count);
  }

  private static List<String> in(
      TermPart part, Rule.Side side, int count, int firstYear, int lastYear) {
    var rule = new Rule.TermRelative(part, side, count, null, unpublished());
    return Spoken.between(
        KeyDate.of(rule, Certainty.APPROXIMATE),
        firstYear + "-01-01",
        lastYear + "-12-31",
        ALMANAC);
  }

  private static List<String> spoken(Rule rule, Certainty certainty, Almanac almanac) {
    return Spoken.between(KeyDate.of(rule, certainty), "2027-01-01", "2027-12-31", almanac);
  }

  private static Rule rule(@Nullable EntryId calendar) {
    return new Rule.TermRelative(
        TermPart.SPRING_HALF_TERM, Rule.Side.DURING, 1, calendar, unpublished());
  }

  private static Rule.Open unpublished() {
    return new Rule.Open("to be said", MonthDay.of(2, 1), MonthDay.of(2, 28));
  }
}

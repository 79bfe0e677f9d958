package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What key dates are made of. */
class KeyDateTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 8);
  private static final LocalDate BEFORE = LocalDate.of(2027, 3, 7);

  @Test
  void rules_and_periods_end_no_earlier_than_they_begin() {
    assertThatThrownBy(() -> new Rule.OnceDays(FIRST, BEFORE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a last day at or after 2027-03-08 but was 2027-03-07");
    assertThatThrownBy(() -> new Rule.OpenOnce("in March", FIRST, BEFORE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a last day at or after 2027-03-08 but was 2027-03-07");
    assertThatThrownBy(() ->
            new Rule.OnceTimed(
                LocalDateTime.parse("2027-03-08T19:00"), LocalDateTime.parse("2027-03-08T18:59")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected an end at or after 2027-03-08T19:00 but was 2027-03-08T18:59");
    assertThatThrownBy(() -> new Period(FIRST, BEFORE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a period in order but was 2027-03-08 to 2027-03-07");
  }

  @Test
  void the_first_day_may_be_the_last() {
    assertThatCode(() -> new Rule.OnceDays(FIRST, FIRST)).doesNotThrowAnyException();
    assertThatCode(() -> new Period(FIRST, FIRST)).doesNotThrowAnyException();
  }

  @Test
  void a_year_is_published_once() {
    var otherwise = new Rule.Open("in March", MonthDay.of(3, 1), MonthDay.of(3, 31));
    var early = new Rule.OnceDays(BEFORE, BEFORE);
    var late = new Rule.OnceDays(FIRST, FIRST);

    assertThatThrownBy(() -> new Rule.Listed(List.of(early, late), otherwise))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected one stretch of days a year but 2027 has two");
  }

  @ParameterizedTest
  @CsvSource({"0, 2027", "2027, 2026", "2027, 10000"})
  void refuses_years_out_of_order_or_out_of_the_calendar(int first, int last) {
    assertThatThrownBy(() -> new Years(first, last))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected years in order between 1 and 9999 but was %d to %d", first, last);
  }

  @Test
  void years_hold_from_the_first_to_the_last() {
    var years = new Years(2026, 2027);

    assertThat(years.contains(2025)).isFalse();
    assertThat(years.contains(2026)).isTrue();
    assertThat(years.contains(2027)).isTrue();
    assertThat(years.contains(2028)).isFalse();
    assertThat(years.endBefore(2027)).isFalse();
    assertThat(years.endBefore(2028)).isTrue();
    assertThat(Years.only(2027)).isEqualTo(new Years(2027, 2027));
  }

  @Test
  void a_date_without_regions_is_for_everyone() {
    assertThat(keyDate(List.of()).appliesTo("wales")).isTrue();
    assertThat(keyDate(List.of()).appliesTo("")).isTrue();
  }

  @Test
  void a_date_with_regions_is_for_these_and_for_people_who_named_none() {
    assertThat(keyDate(List.of("wales", "london")).appliesTo("wales")).isTrue();
    assertThat(keyDate(List.of("wales", "london")).appliesTo("northern")).isFalse();
    assertThat(keyDate(List.of("wales", "london")).appliesTo("")).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void every_certainty_is_found_again_by_its_word(Certainty certainty) {
    assertThat(Certainty.of(certainty.word())).contains(certainty);
  }

  @Test
  void certainties_have_words_of_lower_case_and_hyphens() {
    assertThat(Certainty.TO_BE_CONFIRMED.word()).isEqualTo("to-be-confirmed");
    assertThat(Certainty.of("TO_BE_CONFIRMED")).isEmpty();
    assertThat(Certainty.of("sure")).isEmpty();
  }

  private static KeyDate keyDate(List<String> regions) {
    var rule = new Rule.YearlyDay(MonthDay.of(3, 8));
    return new KeyDate(
        rule,
        Certainty.FIXED,
        regions,
        Years.ALL,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        null);
  }
}

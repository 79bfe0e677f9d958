package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeapDayTest {
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  @Test
  void the_28th_of_february_stands_in_for_the_29th() {
    assertThat(from2020To2100(LeapDay.FEBRUARY_28))
        .isEqualTo(
            IntStream.rangeClosed(2020, 2100)
                .mapToObj(it -> LocalDate.of(it, 2, Year.isLeap(it) ? 29 : 28))
                .toList());
  }

  @Test
  void or_the_1st_of_march_does() {
    assertThat(from2020To2100(LeapDay.MARCH_1))
        .isEqualTo(
            IntStream.rangeClosed(2020, 2100)
                .mapToObj(it -> Year.isLeap(it) ? LocalDate.of(it, 2, 29) : LocalDate.of(it, 3, 1))
                .toList());
  }

  @Test
  void or_it_comes_every_fourth_year_and_not_in_2100() {
    assertThat(from2020To2100(LeapDay.SKIP))
        .isEqualTo(
            IntStream.iterate(2020, it -> it < 2100, it -> it + 4)
                .mapToObj(it -> LocalDate.of(it, 2, 29))
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void every_other_day_stays_where_it_is(LeapDay otherwise) {
    for (int year : List.of(2026, 2027, 2028, 2100)) {
      for (MonthDay day : List.of(MonthDay.of(2, 28), MonthDay.of(3, 1), MonthDay.of(12, 31))) {
        assertThat(otherwise.in(year, day)).contains(day.atYear(year));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_choice_is_found_again_by_its_word(LeapDay choice) {
    assertThat(LeapDay.of(choice.word())).contains(choice);
    assertThat(LeapDay.of(choice.name())).isEmpty();
  }

  @Test
  void a_date_says_nothing_of_it_and_falls_on_the_28th() {
    assertThat(new Rule.YearlyDay(LEAP_DAY))
        .isEqualTo(new Rule.YearlyDay(LEAP_DAY, LeapDay.FEBRUARY_28));
  }

  @Test
  void a_span_that_ends_on_it_ends_in_february_every_year() {
    KeyDate span = KeyDate.of(new Rule.YearlySpan(MonthDay.of(2, 20), LEAP_DAY), Certainty.FIXED);

    assertThat(Spoken.between(span, "2027-01-01", "2028-12-31", SampleDates.ALMANAC))
        .containsExactly("2027 2027-02-20..2027-02-28 FIXED", "2028 2028-02-20..2028-02-29 FIXED");
  }

  private static List<LocalDate> from2020To2100(LeapDay otherwise) {
    KeyDate keyDate = KeyDate.of(new Rule.YearlyDay(LEAP_DAY, otherwise), Certainty.FIXED);
    return Occurrences.between(
            keyDate, LocalDate.of(2020, 1, 1), LocalDate.of(2100, 12, 31), SampleDates.ALMANAC)
        .stream()
        .map(it -> it.timing().earliest())
        .toList();
  }
}

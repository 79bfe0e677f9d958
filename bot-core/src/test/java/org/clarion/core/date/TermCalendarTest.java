package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clarion.core.date.SampleDates.SHEFFIELD;
import static org.clarion.core.date.SampleDates.period;
import static org.clarion.core.date.SampleDates.term;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermCalendarTest {
  @ParameterizedTest
  @CsvSource({
    "AUTUMN_TERM, 2025-09-01, 2025-12-19",
    "AUTUMN_HALF_TERM, 2025-10-27, 2025-10-31",
    "CHRISTMAS_HOLIDAY, 2025-12-20, 2026-01-04",
    "SPRING_TERM, 2026-01-05, 2026-03-27",
    "SPRING_HALF_TERM, 2026-02-16, 2026-02-20",
    "EASTER_HOLIDAY, 2026-03-28, 2026-04-12",
    "SUMMER_TERM, 2026-04-13, 2026-07-20",
    "SUMMER_HALF_TERM, 2026-05-25, 2026-05-29",
    "SUMMER_HOLIDAY, 2026-07-21, 2026-08-31"
  })
  void finds_every_part_in_the_year_it_begins_in(TermPart part, String from, String to) {
    assertThat(SHEFFIELD.find(part, LocalDate.parse(from).getYear())).contains(period(from, to));
  }

  @ParameterizedTest
  @EnumSource
  void says_nothing_about_years_that_are_not_published(TermPart part) {
    assertThat(SHEFFIELD.find(part, 2024)).isEmpty();
    assertThat(SHEFFIELD.find(part, 2028)).isEmpty();
  }

  @Test
  void a_summer_is_known_when_both_school_years_around_it_are() {
    assertThat(SHEFFIELD.find(TermPart.SUMMER_HOLIDAY, 2025)).isEmpty();
    assertThat(SHEFFIELD.find(TermPart.SUMMER_HOLIDAY, 2027)).isEmpty();
  }

  @Test
  void a_year_that_is_left_out_leaves_two_summers_unknown() {
    TermCalendar gap = new TermCalendar(List.of(), List.of(year(2020), year(2022)));

    assertThat(gap.find(TermPart.SUMMER_HOLIDAY, 2021)).isEmpty();
    assertThat(gap.isSchoolDay(LocalDate.of(2021, 8, 5))).isEmpty();
    assertThat(gap.isSchoolDay(LocalDate.of(2022, 8, 5))).isEmpty();
    assertThat(gap.isSchoolDay(LocalDate.of(2021, 10, 5))).isEmpty();
    assertThat(gap.isSchoolDay(LocalDate.of(2022, 10, 5))).contains(true);
  }

  @Test
  void the_next_part_may_be_under_way() {
    assertThat(SHEFFIELD.next(TermPart.AUTUMN_HALF_TERM, LocalDate.of(2025, 10, 31)))
        .contains(period("2025-10-27", "2025-10-31"));
    assertThat(SHEFFIELD.next(TermPart.AUTUMN_HALF_TERM, LocalDate.of(2025, 11, 1)))
        .contains(period("2026-10-26", "2026-10-30"));
    assertThat(SHEFFIELD.next(TermPart.AUTUMN_HALF_TERM, LocalDate.of(2026, 10, 31))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, true",
    "2025-10-24, true",
    "2025-10-25, false",
    "2025-10-27, false",
    "2025-10-31, false",
    "2025-11-03, true",
    "2025-12-25, false",
    "2026-05-04, false",
    "2026-05-05, true",
    "2026-07-20, true",
    "2026-08-05, false",
    "2026-09-01, true",
    "2027-07-21, true"
  })
  void knows_school_days_and_days_off(LocalDate day, boolean school) {
    assertThat(SHEFFIELD.isSchoolDay(day)).contains(school);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-08-31", "2027-07-22", "2027-07-24", "2030-01-15"})
  void says_nothing_about_days_at_the_edge_of_what_is_published(LocalDate day) {
    assertThat(SHEFFIELD.isSchoolDay(day)).isEmpty();
    assertThat(SHEFFIELD.nearestSchoolDay(day)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // A week, one with a weekend, over half-term, over Christmas, over the bank holiday.
    "2026-12-14, 2026-12-19, 5",
    "2026-12-11, 2026-12-19, 6",
    "2026-10-23, 2026-11-03, 2",
    "2026-12-18, 2027-01-05, 2",
    "2027-04-30, 2027-05-05, 2",
    "2026-07-20, 2026-09-02, 2",
    "2026-12-19, 2027-01-04, 0",
    "2026-12-14, 2026-12-14, 0"
  })
  void counts_the_school_days_until_a_day(LocalDate from, LocalDate to, int days) {
    assertThat(SHEFFIELD.schoolDays(from, to)).isEqualTo(OptionalInt.of(days));
  }

  @Test
  void a_school_year_has_190_of_them_and_five_training_days() {
    assertThat(SHEFFIELD.schoolDays(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 21)))
        .isEqualTo(OptionalInt.of(195));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-31, 2025-09-02",
    "2027-07-20, 2027-07-23",
    "2026-12-14, 2026-12-13",
    "2025-09-01, 2027-09-02"
  })
  void does_not_count_what_is_unknown_backwards_or_over_two_years(LocalDate from, LocalDate to) {
    assertThat(SHEFFIELD.schoolDays(from, to)).isEqualTo(OptionalInt.empty());
  }

  @ParameterizedTest
  @CsvSource({
    // On a school day, a Saturday, a Sunday, a bank holiday, around a long weekend.
    "2027-03-08, 2027-03-08",
    "2027-06-12, 2027-06-11",
    "2027-06-20, 2027-06-21",
    "2027-05-03, 2027-05-04",
    "2027-05-01, 2027-04-30",
    "2027-05-02, 2027-04-30",
    // In a holiday, and at its ends.
    "2027-02-17, 2027-02-12",
    "2027-02-20, 2027-02-12",
    "2027-02-21, 2027-02-12",
    "2026-08-09, 2026-07-20",
    "2026-08-31, 2026-07-20",
    "2027-01-03, 2026-12-18"
  })
  void pupils_mark_a_day_on_the_nearest_school_day_or_before_a_holiday(
      LocalDate day, LocalDate marked) {
    assertThat(SHEFFIELD.nearestSchoolDay(day)).contains(marked);
  }

  @Test
  void counts_school_days_before_and_after_a_day_as_far_as_they_are_known() {
    LocalDate newYear = LocalDate.of(2027, 1, 1);

    assertThat(SHEFFIELD.schoolDayBefore(newYear, 1)).contains(LocalDate.of(2026, 12, 18));
    assertThat(SHEFFIELD.schoolDayBefore(newYear, 6)).contains(LocalDate.of(2026, 12, 11));
    assertThat(SHEFFIELD.schoolDayAfter(newYear, 1)).contains(LocalDate.of(2027, 1, 4));
    assertThat(SHEFFIELD.schoolDayAfter(LocalDate.of(2026, 7, 20), 1))
        .contains(LocalDate.of(2026, 9, 1));
    assertThat(SHEFFIELD.schoolDayAfter(LocalDate.of(2027, 7, 20), 1))
        .contains(LocalDate.of(2027, 7, 21));
    assertThat(SHEFFIELD.schoolDayAfter(LocalDate.of(2027, 7, 21), 1)).isEmpty();
    assertThat(SHEFFIELD.schoolDayBefore(LocalDate.of(2025, 9, 1), 1)).isEmpty();
  }

  @Test
  void agrees_with_a_list_of_every_day_over_twenty_years() {
    TermCalendar calendar = RandomRules.schools();
    PlainTerms plain = new PlainTerms(calendar);
    LocalDate end = calendar.years().getLast().days().to();

    calendar
        .years()
        .getFirst()
        .days()
        .from()
        .datesUntil(end)
        .forEach(it -> assertThat(calendar.isSchoolDay(it)).contains(plain.isSchool(it)));
    assertThat(calendar.isSchoolDay(end.plusDays(1))).isEqualTo(Optional.empty());
  }

  @Test
  void terms_that_follow_each_other_at_once_have_no_holiday_between_them() {
    var noChristmas =
        new SchoolYear(
            new SchoolYear.Term(period("2026-09-01", "2026-12-18"), null),
            new SchoolYear.Term(period("2026-12-19", "2027-03-25"), null),
            new SchoolYear.Term(period("2027-04-12", "2027-08-31"), null),
            List.of());
    var next =
        new SchoolYear(
            new SchoolYear.Term(period("2027-09-01", "2027-12-17"), null),
            new SchoolYear.Term(period("2028-01-04", "2028-03-31"), null),
            new SchoolYear.Term(period("2028-04-18", "2028-07-21"), null),
            List.of());
    var calendar = new TermCalendar(List.of(), List.of(noChristmas, next));

    assertThat(calendar.find(TermPart.CHRISTMAS_HOLIDAY, 2026)).isEmpty();
    assertThat(calendar.find(TermPart.SUMMER_HOLIDAY, 2027)).isEmpty();
    assertThat(calendar.find(TermPart.AUTUMN_HALF_TERM, 2026)).isEmpty();
    assertThat(calendar.isSchoolDay(LocalDate.of(2027, 8, 31))).contains(true);
  }

  @Test
  void refuses_what_is_out_of_order() {
    assertThatThrownBy(() -> new TermCalendar(List.of(), List.of(year(2022), year(2021))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected school years in order but one begins on 2021-09-01");
    assertThatThrownBy(() -> term("2026-09-01", "2026-12-18", "2026-12-14", "2026-12-18"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a half-term inside 2026-09-01 to 2026-12-18"
                + " but was 2026-12-14 to 2026-12-18");
    SchoolYear.Term autumn = year(2021).autumn();
    SchoolYear.Term summer = year(2021).summer();
    assertThatThrownBy(() -> new SchoolYear(autumn, autumn, summer, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected terms in order but spring was 2021-09-01 to 2021-12-17");
  }

  @ParameterizedTest
  @EnumSource
  void every_part_is_found_again_by_its_word(TermPart part) {
    assertThat(TermPart.of(part.word())).contains(part);
    assertThat(TermPart.of(part.name())).isEmpty();
  }

  @Test
  void schools_are_closed_all_through_every_part_that_is_not_a_term() {
    for (TermPart part : TermPart.values()) {
      Period days = SHEFFIELD.next(part, LocalDate.of(2026, 1, 1)).orElseThrow();
      boolean closed =
          days.from()
              .datesUntil(days.to().plusDays(1))
              .noneMatch(it -> SHEFFIELD.isSchoolDay(it).orElseThrow());

      assertThat(part.isHoliday()).as(part.word()).isEqualTo(closed);
    }
  }

  /** A school year without half-terms that begins in the given year. */
  private static SchoolYear year(int year) {
    return new SchoolYear(
        new SchoolYear.Term(period(year + "-09-01", year + "-12-17"), null),
        new SchoolYear.Term(period(year + 1 + "-01-05", year + 1 + "-03-30"), null),
        new SchoolYear.Term(period(year + 1 + "-04-20", year + 1 + "-07-20"), null),
        List.of());
  }
}

package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import org.clarion.content.DayWords.Span;
import org.clarion.core.date.Years;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayWordsTest {
  @Nested
  class Of_a_day_of_every_year {
    @Test
    void reads_the_day_and_the_month() {
      assertThat(DayWords.yearlyDay("8 March").get()).isEqualTo(MonthDay.of(3, 8));
    }

    @Test
    void reads_a_day_with_a_nought_in_front() {
      assertThat(DayWords.yearlyDay("08 March").get()).isEqualTo(MonthDay.of(3, 8));
    }

    @Test
    void reads_the_leap_day() {
      assertThat(DayWords.yearlyDay("29 February").get()).isEqualTo(MonthDay.of(2, 29));
    }

    @ParameterizedTest
    @CsvSource({
      "31 June, June has 30 days",
      "30 February, February has 29 days",
      "32 January, January has 31 days",
      "0 May, May has 31 days"
    })
    void refuses_a_day_that_no_year_has(String text, String why) {
      assertThat(DayWords.yearlyDay(text).complaints())
          .containsExactly("expected a day that exists but was \"%s\": %s".formatted(text, why));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"March", "8th March", "March 8", "8  March", "8 March 2023", " 8 March", "8 3"})
    void refuses_other_spellings(String text) {
      assertThat(DayWords.yearlyDay(text).complaints())
          .containsExactly("expected a day such as \"8 March\" but was \"%s\"".formatted(text));
    }

    @Test
    void says_which_month_was_meant() {
      assertThat(DayWords.yearlyDay("8 Marhc").complaints())
          .containsExactly(
              "expected a month such as \"March\" but was \"Marhc\"; did you mean \"March\"?");
    }
  }

  @Nested
  class Of_a_day_of_one_year {
    @Test
    void reads_it_with_and_without_its_weekday() {
      LocalDate day = LocalDate.of(2023, 3, 15);

      assertThat(DayWords.day("15 March 2023").get()).isEqualTo(day);
      assertThat(DayWords.day("Wednesday 15 March 2023").get()).isEqualTo(day);
    }

    @Test
    void refuses_a_weekday_that_does_not_fit() {
      assertThat(DayWords.day("Monday 10 December 2016").complaints())
          .containsExactly(
              "expected a weekday that fits but was \"Monday 10 December 2016\", which is a"
                  + " Saturday");
    }

    @Test
    void says_which_weekday_was_meant() {
      assertThat(DayWords.day("Wensday 15 March 2023").complaints())
          .containsExactly(
              "expected a weekday such as \"Monday\" but was \"Wensday\"; did you mean"
                  + " \"Wednesday\"?");
    }

    @Test
    void knows_leap_years() {
      assertThat(DayWords.day("29 February 2024").get()).isEqualTo(LocalDate.of(2024, 2, 29));
      assertThat(DayWords.day("29 February 2023").complaints())
          .containsExactly(
              "expected a day that exists but was \"29 February 2023\": February 2023 has 28 days");
    }

    @Test
    void does_not_judge_the_weekday_of_a_day_that_is_none() {
      assertThat(DayWords.day("Monday 31 June 2023").complaints())
          .containsExactly(
              "expected a day that exists but was \"Monday 31 June 2023\": June 2023 has 30 days");
    }

    @Test
    void says_all_that_is_wrong_with_it() {
      assertThat(DayWords.day("Mon 31 Jun 2023").complaints())
          .containsExactly(
              "expected a month such as \"March\" but was \"Jun\"; did you mean \"June\"?",
              "expected a weekday such as \"Monday\" but was \"Mon\"");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"8 March", "15 March 23", "15/3/2023", "2023-03-15", "15 March 2023 at noon"})
    void refuses_other_spellings(String text) {
      assertThat(DayWords.day(text).complaints())
          .containsExactly(
              "expected a day with its year such as \"8 March 2023\" but was \"%s\""
                  .formatted(text));
    }

    @Test
    void tells_it_from_a_day_of_every_year() {
      assertThat(DayWords.hasYear("8 March 2023")).isTrue();
      assertThat(DayWords.hasYear("8 March")).isFalse();
    }
  }

  @Nested
  class Of_an_iso_day {
    @Test
    void reads_it() {
      assertThat(DayWords.isoDay("2027-08-31").get()).isEqualTo(LocalDate.of(2027, 8, 31));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"31.8.2027", "2027-8-31", "2027-13-01", "2027-00-01", "soon", "20270831"})
    void refuses_other_spellings(String text) {
      assertThat(DayWords.isoDay(text).complaints())
          .containsExactly("expected a day such as \"2027-08-31\" but was \"%s\"".formatted(text));
    }

    @Test
    void refuses_a_day_that_does_not_exist() {
      assertThat(DayWords.isoDay("2027-02-29").complaints())
          .containsExactly(
              "expected a day that exists but was \"2027-02-29\": February 2027 has 28 days");
    }
  }

  @Nested
  class Of_spans {
    @Test
    void reads_one_day_as_both_ends() {
      MonthDay day = MonthDay.of(3, 8);

      assertThat(DayWords.yearlyDays("8 March").get()).isEqualTo(new Span<>(day, day));
    }

    @Test
    void reads_both_ends() {
      assertThat(DayWords.days("Wednesday 15 March 2023 to 16 March 2023").get())
          .isEqualTo(new Span<>(LocalDate.of(2023, 3, 15), LocalDate.of(2023, 3, 16)));
    }

    @Test
    void lets_yearly_days_run_over_new_year() {
      assertThat(DayWords.yearlyDays("28 December to 3 January").get())
          .isEqualTo(new Span<>(MonthDay.of(12, 28), MonthDay.of(1, 3)));
    }

    @Test
    void takes_nearly_a_whole_year_for_the_wrong_way_round() {
      assertThat(DayWords.yearlyDays("4 March to 1 March").complaints())
          .containsExactly(
              "expected an end at or after the beginning but was \"4 March to 1 March\"");
    }

    @Test
    void refuses_days_the_wrong_way_round() {
      assertThat(DayWords.days("16 March 2023 to 15 March 2023").complaints())
          .containsExactly(
              "expected an end at or after the beginning but was \"16 March 2023 to 15 March"
                  + " 2023\"");
    }

    @Test
    void says_what_is_wrong_with_either_end() {
      assertThat(DayWords.yearlyDays("31 June to someday").complaints())
          .containsExactly(
              "expected a day that exists but was \"31 June\": June has 30 days",
              "expected a day such as \"8 March\" but was \"someday\"");
    }
  }

  @Nested
  class Of_times_and_years {
    @ParameterizedTest
    @CsvSource({"00:00, 0, 0", "09:05, 9, 5", "17:00, 17, 0", "23:59, 23, 59"})
    void reads_a_time(String text, int hour, int minute) {
      assertThat(DayWords.time(text).get()).isEqualTo(LocalTime.of(hour, minute));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "5pm", "9:05", "17.00", "17:60", "17:00:00"})
    void refuses_other_spellings_of_a_time(String text) {
      assertThat(DayWords.time(text).complaints())
          .containsExactly("expected a time such as \"17:00\" but was \"%s\"".formatted(text));
    }

    @Test
    void reads_a_year() {
      assertThat(DayWords.year("2022").get()).isEqualTo(2022);
      assertThat(DayWords.year("0001").get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "0000", "20222", "MMXX", "-2022"})
    void refuses_other_spellings_of_a_year(String text) {
      assertThat(DayWords.year(text).complaints())
          .containsExactly("expected a year such as \"2022\" but was \"%s\"".formatted(text));
    }

    @Test
    void reads_one_year_or_several() {
      assertThat(DayWords.years("2022").get()).isEqualTo(Years.only(2022));
      assertThat(DayWords.years("2022 to 2023").get()).isEqualTo(new Years(2022, 2023));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"2022-2023", "2022 to", "2022 to 23", "to 2023", "2022 to 2023 to 2024"})
    void refuses_other_spellings_of_years(String text) {
      assertThat(DayWords.years(text).complaints())
          .containsExactly(
              "expected a year such as \"2022\" or years such as \"2022 to 2023\" but was \"%s\""
                  .formatted(text));
    }

    @Test
    void refuses_years_the_wrong_way_round() {
      assertThat(DayWords.years("2023 to 2022").complaints())
          .containsExactly("expected an end at or after the beginning but was \"2023 to 2022\"");
    }
  }

  @Nested
  class In_writing {
    @ParameterizedTest
    @EnumSource(Month.class)
    void says_months_as_it_reads_them(Month month) {
      assertThat(DayWords.month(DayWords.say(month)).get()).isEqualTo(month);
    }

    @Test
    void says_days_as_it_reads_them() {
      assertThat(DayWords.say(MonthDay.of(3, 8))).isEqualTo("8 March");
      assertThat(DayWords.say(LocalDate.of(2023, 3, 8))).isEqualTo("8 March 2023");
      assertThat(DayWords.sayWithWeekday(LocalDate.of(2023, 3, 8)))
          .isEqualTo("Wednesday 8 March 2023");
    }

    @Test
    void says_years_as_it_reads_them() {
      assertThat(DayWords.say(Years.only(2022))).isEqualTo("2022");
      assertThat(DayWords.say(new Years(1, 2022))).isEqualTo("0001 to 2022");
    }
  }
}

package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.core.date.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodPhraseTest {
  private static final LocalDate MONDAY_1_FEBRUARY = LocalDate.of(2027, 2, 1);

  @ParameterizedTest
  @CsvSource({
    "june, 2027-06-01, 2027-06-30",
    "JUNE, 2027-06-01, 2027-06-30",
    "in june, 2027-06-01, 2027-06-30",
    "this june, 2027-06-01, 2027-06-30",
    "next june, 2027-06-01, 2027-06-30",
    "june 2026, 2026-06-01, 2026-06-30",
    "june 2028, 2028-06-01, 2028-06-30",
    "jan, 2028-01-01, 2028-01-31",
    "january, 2028-01-01, 2028-01-31",
    "feb, 2027-02-01, 2027-02-28",
    "next february, 2028-02-01, 2028-02-29",
    "february 2028, 2028-02-01, 2028-02-29",
    "mar, 2027-03-01, 2027-03-31",
    "apr, 2027-04-01, 2027-04-30",
    "may, 2027-05-01, 2027-05-31",
    "jul, 2027-07-01, 2027-07-31",
    "aug, 2027-08-01, 2027-08-31",
    "sep, 2027-09-01, 2027-09-30",
    "sept, 2027-09-01, 2027-09-30",
    "oct 2027, 2027-10-01, 2027-10-31",
    "nov, 2027-11-01, 2027-11-30",
    "dec, 2027-12-01, 2027-12-31",
    "for the month of october, 2027-10-01, 2027-10-31",
  })
  void reads_a_month_as_the_one_under_way_or_next_to_come(
      String typed, LocalDate from, LocalDate to) {
    check(typed, from, to);
  }

  @ParameterizedTest
  @CsvSource({
    "today, 2027-02-01, 2027-02-01",
    "tonight, 2027-02-01, 2027-02-01",
    "tomorrow, 2027-02-02, 2027-02-02",
    "this week, 2027-02-01, 2027-02-07",
    "next week, 2027-02-08, 2027-02-14",
    "the coming week, 2027-02-08, 2027-02-14",
    "this weekend, 2027-02-06, 2027-02-07",
    "at the weekend, 2027-02-06, 2027-02-07",
    "next weekend, 2027-02-13, 2027-02-14",
    "this month, 2027-02-01, 2027-02-28",
    "next month, 2027-03-01, 2027-03-31",
    "next month's, 2027-03-01, 2027-03-31",
    "next month’s, 2027-03-01, 2027-03-31",
    "this year, 2027-01-01, 2027-12-31",
    "next year, 2028-01-01, 2028-12-31",
    "2027, 2027-01-01, 2027-12-31",
    "in 2026, 2026-01-01, 2026-12-31",
    "rest of the month, 2027-02-01, 2027-02-28",
    "the rest of this year, 2027-02-01, 2027-12-31",
    "next 10 days, 2027-02-01, 2027-02-11",
    "in the next 3 days, 2027-02-01, 2027-02-04",
    "the next two weeks, 2027-02-01, 2027-02-15",
    "next six months, 2027-02-01, 2027-08-01",
    "next 1 week, 2027-02-01, 2027-02-08",
  })
  void reads_a_stretch_that_is_meant_from_today(String typed, LocalDate from, LocalDate to) {
    check(typed, from, to);
  }

  @ParameterizedTest
  @CsvSource({
    "8 march, 2027-03-08, 2027-03-08",
    "on the 8th of march, 2027-03-08, 2027-03-08",
    "march 8th, 2027-03-08, 2027-03-08",
    "march 8, 2027-03-08, 2027-03-08",
    "march 8 2028, 2028-03-08, 2028-03-08",
    "1st june, 2027-06-01, 2027-06-01",
    "22nd sept, 2027-09-22, 2027-09-22",
    "31 jan, 2028-01-31, 2028-01-31",
    "1 february, 2027-02-01, 2027-02-01",
    "10 december 2026, 2026-12-10, 2026-12-10",
    "29 february 2028, 2028-02-29, 2028-02-29",
    "2027-06-12, 2027-06-12, 2027-06-12",
    "on 2027-06-12, 2027-06-12, 2027-06-12",
    "2027-06-12 to 2028-01-05, 2027-06-12, 2028-01-05",
  })
  void reads_a_day(String typed, LocalDate from, LocalDate to) {
    check(typed, from, to);
  }

  @ParameterizedTest
  @CsvSource({
    "between march and may, 2027-03-01, 2027-05-31",
    "from march to may, 2027-03-01, 2027-05-31",
    "march till may, 2027-03-01, 2027-05-31",
    "mar-may, 2027-03-01, 2027-05-31",
    "march – may, 2027-03-01, 2027-05-31",
    "january until march, 2027-01-01, 2027-03-31",
    "march to may 2029, 2029-03-01, 2029-05-31",
    "march 2029 to may, 2029-03-01, 2029-05-31",
    "from march 2027 to may 2028, 2027-03-01, 2028-05-31",
    "october to january, 2027-10-01, 2028-01-31",
    "october to january 2029, 2028-10-01, 2029-01-31",
    "october 2028 to january, 2028-10-01, 2029-01-31",
    "december to february, 2026-12-01, 2027-02-28",
    "between november and february, 2026-11-01, 2027-02-28",
  })
  void reads_several_months_also_over_new_year(String typed, LocalDate from, LocalDate to) {
    check(typed, from, to);
  }

  @ParameterizedTest
  @CsvSource({
    "spring half-term, 2027-02-08, 2027-02-28",
    "february half term, 2027-02-08, 2027-02-28",
    "feb halfterm, 2027-02-08, 2027-02-28",
    "in the may half-term, 2027-05-24, 2027-06-06",
    "summer half term, 2027-05-24, 2027-06-06",
    "whitsun half term, 2027-05-24, 2027-06-06",
    "autumn half-term, 2027-10-12, 2027-11-06",
    "october half term 2028, 2028-10-12, 2028-11-06",
    "oct half-term 2026, 2026-10-12, 2026-11-06",
  })
  void reads_a_half_term_as_all_the_weeks_it_may_be(String typed, LocalDate from, LocalDate to) {
    check(typed, from, to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cuba",
        "31 june",
        "june 31st",
        "30 february",
        "29 february",
        "2027-02-30",
        "2027-06-12 to 2027-06-11",
        "may 2028 to march 2027",
        "next 0 days",
        "next 401 days",
        "may i help",
        "what may we do",
        "when is the march",
        "join our march",
        "marching",
        "decide",
        "week",
        "1999",
        "20277",
      })
  void leaves_words_that_mean_no_days(String typed) {
    assertThat(PeriodPhrase.in(typed, MONDAY_1_FEBRUARY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-06-15, june, 2027-06-01, 2027-06-30",
    "2027-06-15, next june, 2028-06-01, 2028-06-30",
    "2027-06-30, june, 2027-06-01, 2027-06-30",
    "2027-07-01, june, 2028-06-01, 2028-06-30",
    "2027-06-15, next july, 2027-07-01, 2027-07-31",
    "2027-12-31, next month, 2028-01-01, 2028-01-31",
    "2027-12-31, this week, 2027-12-27, 2028-01-02",
    "2027-12-31, next week, 2028-01-03, 2028-01-09",
    "2028-01-01, december to february, 2027-12-01, 2028-02-29",
    "2028-01-31, next month, 2028-02-01, 2028-02-29",
    "2027-02-07, this weekend, 2027-02-06, 2027-02-07",
    "2027-02-06, next weekend, 2027-02-13, 2027-02-14",
    "2027-03-09, 8 march, 2028-03-08, 2028-03-08",
    "2028-02-01, 29 february, 2028-02-29, 2028-02-29",
    "2027-02-28, spring half-term, 2027-02-08, 2027-02-28",
    "2027-03-01, spring half-term, 2028-02-08, 2028-02-28",
    "2027-12-31, rest of the year, 2027-12-31, 2027-12-31",
  })
  void means_everything_from_the_day_of_asking(
      LocalDate today, String typed, LocalDate from, LocalDate to) {
    assertThat(PeriodPhrase.in(typed, today).map(PeriodPhrase::period))
        .hasValue(new Period(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-26, last easter, 2026-04-03, 2026-04-06",
    "2027-03-27, last easter, 2026-04-03, 2026-04-06",
    "2027-03-29, last easter, 2026-04-03, 2026-04-06",
    "2027-03-30, last easter, 2027-03-26, 2027-03-29",
    "2027-12-26, last christmas, 2026-12-25, 2026-12-26",
    "2027-12-27, last christmas, 2027-12-25, 2027-12-26",
    "2027-03-26, last good friday, 2026-04-03, 2026-04-03",
    "2027-03-27, last good friday, 2027-03-26, 2027-03-26",
  })
  void the_last_feast_is_one_that_is_over(
      LocalDate today, String typed, LocalDate from, LocalDate to) {
    assertThat(PeriodPhrase.in(typed, today).map(PeriodPhrase::period))
        .hasValue(new Period(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "'What''s on in June, for Cuba?', what's on for cuba",
    "palestine dates next month, palestine dates",
    "next month, ''",
    "'  In   June  ', ''",
    "strike 16 march 2023!, strike",
    "2027-01-01 to 2027-12-31 pay-2023, pay-2023",
  })
  void leaves_the_other_words_in_lower_case(String typed, String rest) {
    assertThat(PeriodPhrase.in(typed, MONDAY_1_FEBRUARY).map(PeriodPhrase::rest)).hasValue(rest);
  }

  @Test
  void reads_any_words_without_failing_and_never_backwards() {
    var random = new Random(20270201);
    List<String> words =
        Stream.of(
                "jan feb march april may june oct december next this the rest of year month week",
                "weekend day days between from and to until - half term half-term spring autumn",
                "2027 2028 0 1 31 29 30th 8th 400 999 2027-02-30 2027-12-31 today i ? ’s é 🙂")
            .flatMap(it -> Stream.of(it.split(" ", -1)))
            .toList();
    for (int i = 0; i < 20_000; i++) {
      String salad =
          random
              .ints(1 + random.nextInt(8), 0, words.size())
              .mapToObj(words::get)
              .collect(Collectors.joining(" "));
      LocalDate today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000));
      Optional<PeriodPhrase> read = PeriodPhrase.in(salad, today);

      assertThat(read.map(PeriodPhrase::period))
          .as(salad)
          .satisfies(it ->
              it.ifPresent(period -> assertThat(period.to()).isAfterOrEqualTo(period.from())));
    }
  }

  private static void check(String typed, LocalDate from, LocalDate to) {
    assertThat(PeriodPhrase.in(typed, MONDAY_1_FEBRUARY).map(PeriodPhrase::period))
        .hasValue(new Period(from, to));
  }
}

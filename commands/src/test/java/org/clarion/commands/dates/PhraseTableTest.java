package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.clarion.core.date.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What people type for a stretch of days, as tables. */
class PhraseTableTest {
  private static final LocalDate MONDAY_1_FEBRUARY = LocalDate.of(2027, 2, 1);
  private static final Vantage TOWN = new Vantage(MONDAY_1_FEBRUARY, SchoolYears.TOWN);
  private static final Vantage NO_SCHOOLS = new Vantage(MONDAY_1_FEBRUARY, null);

  @ParameterizedTest
  @CsvFileSource(resources = "phrases.tsv", delimiter = '\t')
  void reads_what_people_type_wherever_they_are(String typed, LocalDate from, LocalDate to) {
    check(typed, TOWN, from, to);
    check(typed, NO_SCHOOLS, from, to);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "school-phrases.tsv", delimiter = '\t')
  void reads_words_of_the_school_year_by_the_term_calendar_or_else_broadly(
      String typed, LocalDate from, LocalDate to, LocalDate broadFrom, LocalDate broadTo) {
    check(typed, TOWN, from, to);
    check(typed, NO_SCHOOLS, broadFrom, broadTo);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "misreadings.txt", delimiter = '\t')
  void reads_no_days_into_other_words(String typed) {
    assertThat(PeriodPhrase.in(typed, TOWN)).isEmpty();
  }

  private static void check(String typed, Vantage now, LocalDate from, LocalDate to) {
    assertThat(PeriodPhrase.in(typed, now).map(PeriodPhrase::period))
        .as("%s, %s", typed, now)
        .hasValue(new Period(from, to));
  }
}

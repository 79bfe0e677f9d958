package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.LocalDate;
import java.time.MonthDay;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Rule;
import org.clarion.core.message.EntryId;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastDatesTest {
  private final TestGroup group =
      Toolkit.knowing(
          date("tea-day", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 8))),
          date("bread-week", "Bread Week", new Rule.WeekHolding(MonthDay.of(6, 20))),
          date("cocoa", "Cocoa Days", new Rule.YearlySpan(MonthDay.of(12, 30), MonthDay.of(1, 2))),
          date("kettle", "Kettle fair", new Rule.OnceDays(day("2023-03-15"), day("2023-03-16"))));

  @AfterAll
  void close() {
    group.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-03-07T12:00 | 364 days since Tea Day, Sunday 8 March 2026.",
        "2027-03-08T00:00 | It is today: Tea Day, Monday 8 March 2027.",
        "2027-03-09T00:00 | 1 day since Tea Day, Monday 8 March 2027.",
        "2028-02-29T12:00 | 358 days since Tea Day, Monday 8 March 2027.",
        "2028-03-07T12:00 | 365 days since Tea Day, Monday 8 March 2027.",
      })
  void counts_the_days_since_a_date_last_was(String now, String answer) {
    assertThat(group.at(now).asks("how long since tea day")).isEqualTo(answer);
    assertThat(group.asks("how many days has it been since the tea day")).isEqualTo(answer);
    assertThat(group.asks("how long ago was tea day")).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-12-29T12:00 | 361 days since Cocoa Days, Wednesday 30 December 2026 to Saturday 2"
            + " January 2027.",
        "2028-01-01T12:00 | It is under way now: Cocoa Days, Thursday 30 December 2027 to Sunday 2"
            + " January 2028.",
        "2028-01-03T12:00 | 1 day since Cocoa Days, Thursday 30 December 2027 to Sunday 2 January"
            + " 2028.",
      })
  void counts_from_the_last_day_also_over_new_year(String now, String answer) {
    assertThat(group.at(now).asks("how long since cocoa days")).isEqualTo(answer);
  }

  @Test
  void counts_from_days_that_were_named_as_such() {
    assertThat(group.at("2027-02-01T18:00").asks("how many days since 8 march"))
        .isEqualTo("330 days since Sunday 8 March 2026.");
    assertThat(group.asks("how long since yesterday"))
        .isEqualTo("1 day since Sunday 31 January 2027.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-06-13T12:00 | Bread Week: Monday 15 to Sunday 21 June 2026 (over). Next: Monday 14 to"
            + " Sunday 20 June 2027 (tomorrow).",
        "2027-06-15T12:00 | Bread Week: Monday 14 to Sunday 20 June 2027 (under way now). Next:"
            + " Monday 19 to Sunday 25 June 2028 (in 370 days).",
        "2027-06-21T08:00 | Bread Week: Monday 14 to Sunday 20 June 2027 (yesterday). Next: Monday"
            + " 19 to Sunday 25 June 2028 (in 364 days).",
      })
  void says_when_a_date_last_was_and_when_it_comes_again(String now, String answer) {
    assertThat(group.at(now).asks("did i miss bread week")).isEqualTo(answer);
    assertThat(group.asks("have we missed bread week")).isEqualTo(answer);
    assertThat(group.asks("when was bread week")).isEqualTo(answer);
  }

  @Test
  void shows_the_card_of_a_date_that_does_not_come_again() {
    assertThat(group.at("2027-02-01T18:00").asks("when was the kettle fair"))
        .isEqualTo(group.asks("/date kettle"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tea day 2028 | Tea Day: Wednesday 8 March 2028 (in 401 days).",
        "tea day in 2026 | Tea Day: Sunday 8 March 2026 (over).",
        "the bread week 2029 | Bread Week: Monday 18 to Sunday 24 June 2029 (in 868 days).",
      })
  void shows_the_day_of_a_date_in_another_year(String line, String answer) {
    assertThat(group.at("2027-02-01T18:00").asks(line)).isEqualTo(answer);
  }

  @Test
  void leads_to_the_date_when_the_year_is_that_of_the_next_time() {
    assertThat(group.at("2027-02-01T18:00").considers("tea day 2027").about())
        .containsExactly(new EntryId("date.tea-day"));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}

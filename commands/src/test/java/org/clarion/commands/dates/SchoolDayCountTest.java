package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.terms;

import java.time.MonthDay;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Rule;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolDayCountTest {
  private final TestGroup group =
      Toolkit.knowing(
          date("tea-day", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 8))),
          terms("town", "School terms in Town", SchoolYears.TOWN),
          terms("wales", "School terms in Wales", SchoolYears.WALES));

  @AfterAll
  void close() {
    group.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how many school days in june | 18 school days: June 2027. School terms in Town.",
        "How many school days are there in June? | 18 school days: June 2027. School terms in"
            + " Town.",
        "how many school days in may | 19 school days: May 2027. School terms in Town.",
        "how many school days in february | 15 school days: February 2027. School terms in Town.",
        "how many school days in february in wales | 15 school days: February 2027. School terms"
            + " in Wales.",
        "how many school days this week | 5 school days: Monday 1 to Sunday 7 February 2027. School"
            + " terms in Town.",
        "how many school days tmrw | 1 school day: Tuesday 2 February 2027. School terms in Town.",
        "how many school days over half term | 0 school days: Saturday 13 to Sunday 21 February"
            + " 2027. School terms in Town.",
      })
  void counts_the_school_days_of_a_time(String line, String answer) {
    check("2027-02-01T18:00", line, answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-02-01T18:00 | 34 school days: Monday 1 February to Thursday 25 March 2027.",
        "2027-03-24T08:00 | 2 school days: Wednesday 24 to Thursday 25 March 2027.",
        "2027-03-25T23:59 | 1 school day: Thursday 25 March 2027.",
        "2027-03-26T00:00 | 66 school days: Monday 12 April to Tuesday 20 July 2027.",
        "2027-07-20T08:00 | 1 school day: Tuesday 20 July 2027.",
      })
  void counts_what_is_left_of_a_term_from_today_to_its_last_day(String now, String answer) {
    check(now, "how many school days left this term", answer + " School terms in Town.");
    check(now, "how many school days are left in this term", answer + " School terms in Town.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how many school days in july | I cannot tell the school days: not in the term dates I"
            + " have. July 2027. School terms in Town.",
        "how many school days in september | I cannot tell the school days: not in the term dates"
            + " I have. September 2027. School terms in Town.",
        "how many school days in june 2028 | I cannot tell the school days: not in the term dates"
            + " I have. June 2028. School terms in Town.",
        "how many school days in june 2028 in wales | 20 school days: June 2028. School terms in"
            + " Wales.",
        "how many school days in july in wales | 14 school days: July 2027. School terms in Wales.",
      })
  void counts_no_time_that_is_not_published_to_its_last_day(String line, String answer) {
    check("2027-02-01T18:00", line, answer);
  }

  @Test
  void leaves_the_days_until_a_date_to_the_question_for_them() {
    check(
        "2027-02-01T18:00",
        "how many school days until tea day",
        "20 school days from today until Tea Day, Monday 8 March 2027. School terms in Town.");
    check(
        "2027-02-01T18:00",
        "how many school days until the end of term",
        "33 school days from today until Thursday 25 March 2027. School terms in Town.");
  }

  @Test
  void leads_to_the_calendar_it_counted_by() {
    assertThat(group.at("2027-02-01T18:00").buttons("how many school days in june"))
        .containsExactly("School terms in Town");
  }

  private void check(String now, String line, String answer) {
    assertThat(group.at(now).asks(line)).isEqualTo(answer);
  }
}

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
class SchoolAnswersTest {
  private final TestGroup group =
      Toolkit.knowing(
          date("tea-day", "Tea Day", new Rule.YearlyDay(MonthDay.of(2, 20))),
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
        "when is half term | Spring half-term: Monday 15 to Friday 19 February 2027 (in 14 days)."
            + " School terms in Town.",
        "When's half-term in Wales? | Spring half-term: Monday 8 to Friday 12 February 2027 (in 7"
            + " days). School terms in Wales.",
        "when is half term in cymru | Spring half-term: Monday 8 to Friday 12 February 2027 (in 7"
            + " days). School terms in Wales.",
        "summer half term wales | Summer half-term: Monday 31 May to Friday 4 June 2027 (in 119"
            + " days). School terms in Wales.",
        "what dates are the easter holidays | Easter holiday: Friday 26 March to Sunday 11 April"
            + " 2027 (in 53 days). School terms in Town.",
        "when are the school holidays | Easter holiday: Friday 26 March to Sunday 11 April 2027 (in"
            + " 53 days). School terms in Town.",
        "when is the spring term | Spring term: Monday 4 January to Thursday 25 March 2027 (under"
            + " way now). School terms in Town.",
        "/dates when is half term | Spring half-term: Monday 15 to Friday 19 February 2027 (in 14"
            + " days). School terms in Town.",
      })
  void says_when_a_part_of_the_school_year_is_and_by_whose_calendar(String line, String answer) {
    check(line, answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "when do we break up for easter | Easter holiday: the last school day before it is Thursday"
            + " 25 March 2027. School terms in Town.",
        "when do schools break up for summer in wales | Summer holiday: the last school day before"
            + " it is Tuesday 20 July 2027. School terms in Wales.",
        "when do we break up for the summer | Summer holiday: the last school day before it is"
            + " Tuesday 20 July 2027. School terms in Town.",
        "when do we break up in july | Summer holiday: the last school day before it is Tuesday 20"
            + " July 2027. School terms in Town.",
        "easter hols when | Easter holiday: Friday 26 March to Sunday 11 April 2027 (in 53 days)."
            + " School terms in Town.",
        "when do we go back in april | Easter holiday: the first school day after it is Monday 12"
            + " April 2027. School terms in Town.",
        "when do we go back in september in wales | Summer holiday: the first school day after it"
            + " is Wednesday 1 September 2027. School terms in Wales.",
        "when do we break up | Spring half-term: the last school day before it is Friday 12"
            + " February 2027. School terms in Town.",
        "last day before half term | Spring half-term: the last school day before it is Friday 12"
            + " February 2027. School terms in Town.",
        "when do we go back after easter | Easter holiday: the first school day after it is Monday"
            + " 12 April 2027. School terms in Town.",
        "first day back after half term | Spring half-term: the first school day after it is Monday"
            + " 22 February 2027. School terms in Town.",
        "when do kids go back after the summer holidays in wales | Summer holiday: the first school"
            + " day after it is Wednesday 1 September 2027. School terms in Wales.",
        "when is the last day of term | Spring term: the last school day is Thursday 25 March 2027."
            + " School terms in Town.",
        "when does the summer term start | Summer term: the first school day is Monday 12 April"
            + " 2027. School terms in Town.",
        "when does term end | Spring term: the last school day is Thursday 25 March 2027. School"
            + " terms in Town.",
      })
  void says_when_schools_close_and_open(String line, String answer) {
    check(line, answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "when is the october half term | Autumn half-term: not in the term dates I have. School"
            + " terms in Town.",
        "when do we go back after the summer holidays | Summer holiday: not in the term dates I"
            + " have. School terms in Town.",
        "when do we go back in sept | Summer holiday: not in the term dates I have. School terms in"
            + " Town.",
        "when is half term in the north | I have no term dates for North. These are the places I"
            + " know.",
      })
  void says_plainly_what_is_not_published(String line, String answer) {
    check(line.replace("in the north", "in up north"), answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-02-01T18:00 | is it half term yet | Spring half-term: Monday 15 to Friday 19 February"
            + " 2027 (in 14 days). School terms in Town.",
        "2027-02-16T08:00 | is it half term yet | Spring half-term: Monday 15 to Friday 19 February"
            + " 2027 (under way now). School terms in Town.",
        "2027-02-01T18:00 | next half term | Spring half-term: Monday 15 to Friday 19 February 2027"
            + " (in 14 days). School terms in Town.",
        "2027-02-15T08:00 | next half term | Summer half-term: Monday 31 May to Friday 4 June 2027"
            + " (in 105 days). School terms in Town.",
        "2027-02-01T18:00 | when does school start again | Spring half-term: the first school day"
            + " after it is Monday 22 February 2027. School terms in Town.",
        "2027-04-11T10:00 | when do schools reopen | Easter holiday: the first school day after it"
            + " is Monday 12 April 2027. School terms in Town.",
        "2026-12-31T23:59 | first day back after christmas | Christmas holiday: the first school"
            + " day after it is Monday 4 January 2027. School terms in Town.",
        "2027-01-04T00:00 | first day back after christmas | Christmas holiday: not in the term"
            + " dates I have. School terms in Town.",
        "2027-02-01T18:00 | last day of term | Spring term: the last school day is Thursday 25"
            + " March 2027. School terms in Town.",
        "2027-03-25T23:59 | last day of term | Spring term: the last school day is Thursday 25"
            + " March 2027. School terms in Town.",
        "2027-03-26T00:00 | last day of term | Summer term: the last school day is Tuesday 20 July"
            + " 2027. School terms in Town.",
        "2027-02-17T12:00 | when do the kids break up | Easter holiday: the last school day before"
            + " it is Thursday 25 March 2027. School terms in Town.",
        "2027-02-12T12:00 | is it term time | Schools are open: Friday 12 February 2027. School"
            + " terms in Town.",
        "2027-02-13T12:00 | are we in term time | Schools are closed: Saturday 13 February 2027."
            + " School terms in Town.",
        "2027-04-05T12:00 | is it the holidays yet | Schools are closed: Monday 5 April 2027."
            + " School terms in Town.",
        "2027-08-15T10:00 | is it the school holidays | I cannot tell the school days: my term"
            + " dates do not reach that far. Sunday 15 August 2027. School terms in Town.",
      })
  void goes_by_the_day_on_which_it_is_asked(String now, String line, String answer) {
    group.at(now);
    try {
      check(line, answer);
    } finally {
      group.at("2027-02-01T18:00");
    }
  }

  @Test
  void leads_to_the_term_calendar() {
    assertThat(group.buttons("when is half term in wales"))
        .containsExactly("School terms in Wales");
    assertThat(group.buttons("when is half term up north"))
        .containsExactly("School terms in Town", "School terms in Wales");
  }

  @Test
  void lists_what_is_on_in_half_term_and_says_whose_it_is() {
    check(
        "what's on in half term",
        """
        Dates: Saturday 13 to Sunday 21 February 2027
        - Tea Day: Saturday 20 February 2027 (in 19 days)
        School days by: School terms in Town.\
        """);
    check(
        "/dates february half term region:wales",
        "I have no dates for Wales: Saturday 6 to Sunday 14 February 2027."
            + " Try /next or another time.");
    check(
        "/dates half term 2028",
        """
        Dates: Tuesday 8 to Tuesday 29 February 2028\
        """
                .replace(
                    "Tuesday 8 to Tuesday 29 February 2028", "Tuesday 8 to Monday 28 February 2028")
            + """

            - Tea Day: Sunday 20 February 2028 (in 384 days)
            I have no term dates for this, so these are all the weeks it may be, anywhere in the\
             country.\
            """);
  }

  @Test
  void answers_nothing_of_its_own_where_no_term_calendar_is_known() {
    try (TestGroup bare = Toolkit.knowing(date("a", "A", new Rule.YearlyDay(MonthDay.of(2, 20))))) {
      assertThat(bare.asks("when is february half term"))
          .isEqualTo(
              """
              Dates: Monday 8 to Sunday 28 February 2027
              - A: Saturday 20 February 2027 (in 19 days)
              I have no term dates for this, so these are all the weeks it may be, anywhere in the\
               country.\
              """);
    }
  }

  private void check(String line, String answer) {
    assertThat(group.asks(line)).isEqualTo(answer);
  }
}

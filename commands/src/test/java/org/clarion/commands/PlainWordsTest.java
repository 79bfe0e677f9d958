package org.clarion.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about dates as somebody types them in a hurry, put to the built-in toolkit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainWordsTest {
  private final TestGroup group = Toolkit.group();

  @AfterAll
  void close() {
    group.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-02-01T18:00 | wot day is iwd | International Women's Day: Monday 8 March 2027 (in 35"
            + " days).",
        "2027-02-01T18:00 | refugee week 2028 | Refugee Week: Monday 19 to Sunday 25 June 2028 (in"
            + " 504 days).",
        "2027-02-01T18:00 | how long since women's day | 330 days since International Women's Day,"
            + " Sunday 8 March 2026.",
        "2027-06-21T08:00 | how long since women's day | 105 days since International Women's Day,"
            + " Monday 8 March 2027.",
        "2027-06-21T08:00 | when was malala day | Malala Day: Sunday 12 July 2026 (over). Next:"
            + " Monday 12 July 2027 (in 21 days).",
        "2027-08-15T10:00 | when was malala day | Malala Day: Monday 12 July 2027 (over). Next:"
            + " Wednesday 12 July 2028 (in 332 days).",
        "2027-08-15T10:00 | did i miss refugee week | Refugee Week: Monday 14 to Sunday 20 June"
            + " 2027 (over). Next: Monday 19 to Sunday 25 June 2028 (in 309 days).",
        "2027-02-01T18:00 | what day of the week is 5 october | That is Tuesday 5 October 2027 (in"
            + " 246 days).",
        "2027-02-01T18:00 | how long until the end of june | 149 days until Wednesday 30 June"
            + " 2027.",
        "2027-08-15T10:00 | whats on tmrw | Dates: Monday 16 August 2027",
        "2027-08-15T10:00 | whats happening nxt week | Dates: Monday 16 to Sunday 22 August 2027",
        "2027-02-01T18:00 | anything on in wales in june | Dates for Wales: June 2027",
        "2027-02-01T18:00 | is there anything on my birthday 3 december | Dates: Friday 3 December"
            + " 2027",
        "2027-02-01T18:00 | dates for june pls | Dates: June 2027",
        "2027-02-01T18:00 | 31 june | I could not read “31 june” as a time, a campaign, a region or"
            + " a date. Try “june”, “next month” or “wales”.",
        "2027-02-01T18:00 | 29 february | I could not read “29 february” as a time, a campaign, a"
            + " region or a date. Try “june”, “next month” or “wales”.",
        "2027-06-21T08:00 | 29 february | I have no dates for Tuesday 29 February 2028. Try /next"
            + " or another time.",
        "2027-02-01T18:00 | workload campaign from 2016 | Workload campaign of 2016",
        "2027-02-01T18:00 | any cuba dates in may | I have no dates for Cuba: May 2027. Try /next"
            + " or another time.",
        "2027-02-01T18:00 | what day is the meetin | I don't know the answer to that. It is not in"
            + " what I was given.",
        "2027-02-01T18:00 | is it pride month | I don't know the answer to that. It is not in what"
            + " I was given.",
      })
  void are_answered_in_their_first_line(String now, String question, String answer) {
    assertThat(group.at(now).asks(question).lines().findFirst()).hasValue(answer);
  }
}

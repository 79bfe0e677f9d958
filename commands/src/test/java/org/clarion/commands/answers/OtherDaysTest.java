package org.clarion.commands.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.MonthDay;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Rule;
import org.clarion.core.message.EntryId;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherDaysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bank holidays 2027",
        "when is the next bank holiday",
        "is 3 may a bank holiday",
        "bank holidays in wales",
        "public holidays",
        "inset day",
        "whens the next INSET day",
        "staff training day",
      })
  void says_that_it_does_not_know_and_whom_to_ask(String question) {
    try (TestGroup group = Toolkit.group()) {
      assertThat(group.asks(question))
          .isEqualTo(
              """
              I don't know the answer to that. It is not in what I was given.
              Who may know: The international team (see /contacts).\
              """);
    }
  }

  @Test
  void are_answered_once_a_date_goes_by_their_name() {
    try (TestGroup group =
        Toolkit.knowing(
            date("may", "May bank holiday", new Rule.YearlyDay(MonthDay.of(5, 3))),
            date("easter", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 27))))) {
      assertThat(group.asks("what day is the may bank holiday"))
          .isEqualTo("May bank holiday: Monday 3 May 2027 (in 91 days).");
    }
  }

  @Test
  void do_not_hide_the_easter_weekend() {
    try (TestGroup group =
        Toolkit.knowing(date("easter", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 27))))) {
      assertThat(group.asks("what's on easter bank holiday weekend"))
          .isEqualTo(
              """
              Dates: Friday 26 to Monday 29 March 2027
              - Tea Day: Saturday 27 March 2027 (in 54 days)\
              """);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "when is the iso training day, date.iso-training",
    "is there a training day for isos, faq.training"
  })
  void the_officers_training_is_not_one_of_them(String question, String entry) {
    try (TestGroup group = Toolkit.group()) {
      assertThat(group.considers(question).about()).first().isEqualTo(new EntryId(entry));
    }
  }
}

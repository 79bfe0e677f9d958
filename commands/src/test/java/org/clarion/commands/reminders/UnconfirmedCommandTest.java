package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Years;
import org.clarion.core.message.Button;
import org.clarion.core.message.Message;
import org.clarion.testkit.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnconfirmedCommandTest {
  private static final Rule SPRING =
      new Rule.Open("mid-March", MonthDay.of(3, 8), MonthDay.of(3, 20));
  private static final LocalDate CONFIRM_BY = LocalDate.of(2027, 2, 20);

  @Test
  void lists_every_date_without_a_day_with_who_decides_and_when_they_are_asked() {
    try (TestGroup group =
        Toolkit.knowing(
            open("trip", "The trip", SPRING, "international team", CONFIRM_BY),
            open(
                "tour",
                "The tour",
                new Rule.OpenOnce("in May", LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 31)),
                null,
                null),
            date("tea", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 8))))) {
      Message answer = group.message("/unconfirmed");

      assertThat(answer.plain())
          .isEqualTo(
              """
              Dates that need a day
              - The trip: mid-March 2027 (to be confirmed). Who decides: international team.\
               Confirm by: Saturday 20 February 2027. Next question: Monday 8 February 2027.
              - The tour: in May 2027 (to be confirmed). Who decides: nobody named yet.\
               Next question: Saturday 6 March 2027.
              - The trip: mid-March 2028 (to be confirmed). Who decides: international team.\
               Next question: Wednesday 12 January 2028.
              To have these questions posted in a channel or group: /reminders questions on\
              """);
      assertThat(answer.buttons())
          .extracting(Button::label)
          .containsExactly("The trip", "The tour");
    }
  }

  @Test
  void says_when_the_last_question_was() {
    try (TestGroup group = Toolkit.knowing(open("trip", "The trip", SPRING, "team", null))) {
      assertThat(group.at("2027-02-23T09:00").asks("/unconfirmed").lines())
          .element(1)
          .isEqualTo(
              "- The trip: mid-March 2027 (to be confirmed). Who decides: team."
                  + " Last question: Monday 22 February 2027.");
    }
  }

  @Test
  void says_what_should_have_been_confirmed() {
    try (TestGroup group = Toolkit.knowing(open("trip", "The trip", SPRING, "team", CONFIRM_BY))) {
      assertThat(group.at("2027-02-21T09:00").asks("/unconfirmed").lines())
          .element(1)
          .isEqualTo(
              "- The trip: mid-March 2027 (to be confirmed). Who decides: team."
                  + " Should have been confirmed by: Saturday 20 February 2027."
                  + " Next question: Monday 22 February 2027.");
    }
  }

  @Test
  void leaves_out_what_will_not_be() {
    try (TestGroup group =
        Toolkit.knowing(
            date("off", "Off", KeyDate.of(SPRING, Certainty.CANCELLED)),
            date("gone", "Gone", KeyDate.of(SPRING, Certainty.RETIRED)))) {
      assertThat(group.asks("/unconfirmed"))
          .isEqualTo("Every date of the next 15 months has a day.");
    }
  }

  private static Draft open(
      String name, String title, Rule rule, @Nullable String owner, @Nullable LocalDate by) {
    return date(
        name,
        title,
        new KeyDate(
            rule,
            Certainty.TO_BE_CONFIRMED,
            List.of(),
            Years.ALL,
            null,
            List.of(),
            List.of(),
            owner,
            by,
            null,
            false,
            null));
  }
}

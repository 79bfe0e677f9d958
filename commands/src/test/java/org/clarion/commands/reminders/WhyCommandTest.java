package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.MonthDay;
import org.clarion.commands.SmallPack;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhyCommandTest {
  private static final Rule MARCH = new Rule.YearlyDay(MonthDay.of(3, 8));

  private final TestGroup group =
      Toolkit.knowing(
              date("tea", "Tea Day", MARCH),
              date("wales", "Welsh Day", SmallPack.only(MARCH, "wales")),
              date(
                  "trip",
                  "The trip",
                  KeyDate.of(
                      new Rule.Open("mid-March", MonthDay.of(3, 8), MonthDay.of(3, 20)),
                      Certainty.TO_BE_CONFIRMED)),
              date("off", "Off Day", KeyDate.of(MARCH, Certainty.CANCELLED)),
              date("gone", "Gone Day", KeyDate.of(MARCH, Certainty.RETIRED)))
          .may(Access.PLACE_MANAGER);

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void says_of_each_lead_time_what_became_of_it_and_what_comes() {
    group.asks("/reminders on");

    assertThat(group.asks("/why tea"))
        .isEqualTo(
            """
            Why: Tea Day
            Tea Day: Monday 8 March 2027 (in 35 days)
            - 6 weeks before: not posted: reminders were not on here when it was due, on Monday 25\
             January 2027 at 09:00
            - 2 weeks before: will be posted on Monday 22 February 2027 at 09:00
            - 2 days before: will be posted on Saturday 6 March 2027 at 09:00
            - on the day itself: will be posted on Monday 8 March 2027 at 09:00
            You hear of each date 6 weeks, 2 weeks and 2 days before, and on the day itself, at\
             09:00.\
            """);
    assertThat(group.asks("/reminders why Tea Day")).isEqualTo(group.asks("/why tea"));
  }

  @Test
  void says_that_reminders_are_off() {
    assertThat(group.asks("/why tea").lines().limit(3))
        .containsExactly(
            "Why: Tea Day",
            "Reminders are off here. To start: /reminders on",
            "Tea Day: Monday 8 March 2027 (in 35 days)");
  }

  @Test
  void says_that_a_date_is_for_other_places() {
    group.asks("/reminders on");
    group.asks("/reminders regions north");

    assertThat(group.asks("/why wales").lines())
        .element(1)
        .isEqualTo(
            "Not for this place: Welsh Day: Monday 8 March 2027 (in 35 days). Reminders here are"
                + " for other regions, campaigns or tags. To see which: /reminders");
  }

  @Test
  void says_that_a_date_has_no_day_or_is_off_or_gone() {
    group.asks("/reminders on");

    assertThat(group.asks("/why trip").lines())
        .element(2)
        .isEqualTo(
            "It has no day yet, and I never remind anybody of a day that is not known. Where"
                + " questions are on, whoever decides is asked.");
    assertThat(group.asks("/why off").lines())
        .element(2)
        .isEqualTo("It is cancelled, so nothing more is posted.");
    assertThat(group.asks("/why gone").lines())
        .element(1)
        .isEqualTo(
            "This date is never announced: it is no longer kept, or its sources contradict each"
                + " other.");
  }

  @Test
  void asks_for_the_name_of_a_date() {
    assertThat(group.asks("/reminders why")).isEqualTo("Say which date, such as: /why womens day");
    assertThat(group.asks("/why xyzzy").lines().findFirst()).hasValue("I do not know “xyzzy”.");
  }
}

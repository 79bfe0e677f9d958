package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.MonthDay;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Message;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;

class ReminderExampleTest {
  @Test
  void shows_a_reminder_of_the_next_date_and_calls_nobody() {
    try (TestGroup group =
        Toolkit.knowing(date("tea", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 8))))
            .may(Access.PLACE_MANAGER)) {
      group.asks("/reminders mention anna");
      Message example = group.message("/reminders test");

      assertThat(example.plain())
          .isEqualTo(
              """
              Coming up: Tea Day
              When: Monday 8 March 2027 (in 35 days)
              To stop these reminders here: /reminders off
              A reminder would also mention @anna.
              This is an example. It is no reminder, and it notifies nobody.\
              """);
      assertThat(example.lines().toString()).doesNotContain("Mention[");
    }
  }

  @Test
  void says_so_where_there_is_no_date() {
    try (TestGroup group = Toolkit.knowing()) {
      assertThat(group.asks("/reminders test"))
          .isEqualTo(
              "There is no date ahead that would be posted here, so there is nothing to show.");
    }
  }
}

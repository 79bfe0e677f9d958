package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.command.Completion;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;
import org.clarion.core.reminder.Topic;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemindersCommandTest {
  private final TestGroup group = Toolkit.knowing().may(Access.PLACE_MANAGER);

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void are_off_until_somebody_turns_them_on() {
    assertThat(group.asks("/reminders"))
        .isEqualTo("Reminders are off here. To start: /reminders on");
    assertThat(since()).isEmpty();
  }

  @Test
  void are_turned_on_for_this_place_with_word_of_what_will_come() {
    assertThat(group.asks("/reminders on"))
        .isEqualTo(
            "Reminders are on here. You will hear of each key date 6 weeks, 2 weeks and 2 days"
                + " before it, and on the morning itself at 09:00. To stop: /reminders off");
    assertThat(since()).hasValue(group.now());
  }

  @Test
  void say_since_when_they_are_on() {
    group.asks("/reminders ON");
    group.pass(Duration.ofDays(3));

    assertThat(group.asks("/reminders"))
        .isEqualTo(
            "Reminders have been on here since Monday 1 February 2027 at 18:00."
                + " To stop: /reminders off");
    assertThat(group.asks("/reminders on"))
        .isEqualTo("Reminders are on here already. To stop: /reminders off");
  }

  @Test
  void are_turned_off() {
    group.asks("/reminders on");

    assertThat(group.asks("/reminders off"))
        .isEqualTo(
            "Reminders are off here. Nothing more will be posted. To start again: /reminders on");
    assertThat(since()).isEmpty();
    assertThat(group.asks("/reminders off"))
        .isEqualTo("Reminders are off here already. To start: /reminders on");
  }

  @Test
  void are_turned_on_and_off_by_button() {
    assertThat(group.presses("/reminders on", group.message("/reminders")).plain())
        .startsWith("Reminders are on here.");
    assertThat(group.presses("/reminders off", group.message("/reminders")).plain())
        .startsWith("Reminders are off here.");
  }

  @Test
  void stay_as_they_are_for_any_other_word() {
    assertThat(group.asks("/reminders maybe"))
        .isEqualTo(
            """
            I could not read “maybe”. Try /reminders on, /reminders off or /reminders preview.
            - /reminders on
            - /reminders off
            - /reminders preview\
            """);
    assertThat(group.message("/reminders maybe").audience()).isEqualTo(Audience.ASKER_ONLY);
    assertThat(since()).isEmpty();
  }

  @Test
  void are_for_those_who_manage_the_place() {
    group.may();

    assertThat(group.asks("/reminders on"))
        .isEqualTo("/reminders is for people who manage this channel or group. Ask one of them.");
    assertThat(since()).isEmpty();
  }

  @Test
  void offer_on_and_off_while_somebody_types() {
    assertThat(group.bot().complete(group.invocation(Call.of("reminders")), "switch"))
        .containsExactly(
            new Completion("on", "on"),
            new Completion("off", "off"),
            new Completion("preview", "preview"),
            new Completion("questions on", "questions on"),
            new Completion("questions off", "questions off"));
  }

  @Test
  void ask_about_dates_without_a_day_where_that_is_wanted() {
    Message on = group.message("/reminders questions on");

    assertThat(on.plain())
        .isEqualTo(
            "Questions are on here. I will ask for the day of each date that has none, 8, 4 and"
                + " 2 weeks before it can be. To stop: /reminders questions off");
    assertThat(questionsSince()).hasValue(group.now());
    assertThat(since()).isEmpty();
    assertThat(group.asks("/reminders questions on"))
        .isEqualTo("Questions are on here already. To stop: /reminders questions off");
    assertThat(group.presses("/reminders questions off", on).plain())
        .isEqualTo(
            "Questions are off here. I will ask for no more days."
                + " To start again: /reminders questions on");
    assertThat(questionsSince()).isEmpty();
    assertThat(group.asks("/reminders questions off"))
        .isEqualTo("Questions are off here already. To start: /reminders questions on");
  }

  private Optional<Instant> questionsSince() {
    return group.subscriptions().onSince(TestGroup.CHANNEL, Topic.QUESTIONS);
  }

  private Optional<Instant> since() {
    return group.subscriptions().onSince(TestGroup.CHANNEL, Topic.REMINDERS);
  }
}

package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.delivery.Pin;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.reminder.Topic;
import org.clarion.testkit.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pinned message with the coming dates, on and off. */
class PinSwitchTest {
  private static final String IS_ON =
      "A message with the coming dates has been kept up to date here since Monday 1 February 2027"
          + " at 18:00.";

  private final TestGroup group = Toolkit.knowing().may(Access.PLACE_MANAGER).pinning(true);

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void is_turned_on_and_off_again() {
    assertThat(group.asks("/reminders pin on"))
        .isEqualTo(
            "Within a minute I post a message with the coming dates here and pin it. I keep it up"
                + " to date, as narrowed by the settings of this place. To stop: /reminders pin"
                + " off");
    assertThat(group.buttons("/reminders pin on")).containsExactly("/reminders pin off");
    assertThat(on()).isTrue();
    assertThat(group.asks("/reminders pin on"))
        .isEqualTo(
            "A message with the coming dates is kept up to date here already. To stop: /reminders"
                + " pin off");

    assertThat(group.asks("/reminders pin off"))
        .isEqualTo(
            "I keep no message with the coming dates up to date here any more. The one there is"
                + " says so within a minute; unpin or delete it as you like. To start again:"
                + " /reminders pin on");
    assertThat(on()).isFalse();
    assertThat(group.asks("/reminders pin off"))
        .isEqualTo(
            "No message with the coming dates is kept up to date here. To start: /reminders pin"
                + " on");
  }

  @Test
  void says_so_where_nothing_can_be_pinned_and_keeps_the_message_even_so() {
    group.pinning(false);

    assertThat(group.asks("/reminders pin"))
        .isEqualTo(
            "Within a minute I post a message with the coming dates here and keep it up to date, as"
                + " narrowed by the settings of this place. I cannot pin messages here: pin it"
                + " yourselves, if you can. To stop: /reminders pin off");
    assertThat(on()).isTrue();
  }

  @Test
  void does_not_turn_on_reminders_and_shows_in_the_state() {
    group.asks("/reminders pin on");

    assertThat(group.subscriptions().onSince(TestGroup.CHANNEL, Topic.REMINDERS)).isEmpty();
    assertThat(group.asks("/reminders"))
        .isEqualTo(
            """
            Reminders here
            Reminders are off here. To start: /reminders on. These settings are kept:
            - You hear of each date 6 weeks, 2 weeks and 2 days before, and on the day itself, at\
             09:00.
            - All key dates.
            %s\
            """
                .formatted(IS_ON));
  }

  @Test
  void the_state_says_whether_it_could_be_pinned_once_it_is_there() {
    group.asks("/reminders pin on");
    keep(null, false);
    assertThat(state()).isEqualTo(IS_ON);
    keep("m1", false);
    assertThat(state()).isEqualTo(IS_ON + " I have not been able to pin it.");
    keep("m1", true);
    assertThat(state()).isEqualTo(IS_ON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pin", "pin on", "pin off"})
  void is_for_those_who_manage_the_place(String words) {
    group.may();

    assertThat(group.asks("/reminders " + words))
        .isEqualTo(
            "To do that with /reminders you have to manage this channel or group. Ask somebody who"
                + " does.");
    assertThat(on()).isFalse();
  }

  private void keep(@Nullable String message, boolean pinned) {
    group
        .pins()
        .keep(
            new Pin(
                TestGroup.CHANNEL,
                new DeliveryKey("key"),
                group.now().minus(Duration.ofMinutes(1)),
                message,
                "",
                pinned));
  }

  private String state() {
    return group.asks("/reminders").lines().toList().getLast();
  }

  private boolean on() {
    return group.subscriptions().onSince(TestGroup.CHANNEL, Topic.PINNED).isPresent();
  }
}

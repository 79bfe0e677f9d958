package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.commands.Toolkit;
import org.clarion.core.calendar.EventBoards.Standing;
import org.clarion.core.command.Access;
import org.clarion.core.reminder.Topic;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Key dates in the list of events of a server. */
class EventsSwitchTest {
  private static final String ON =
      "Key dates will stand in the list of events here, for the next 12 months, as narrowed by the"
          + " settings of this place: at most 100, only those with a certain day. I bring the list"
          + " up to date every hour.";

  private final TestGroup group = Toolkit.knowing().may(Access.ORGANISER).boards(Standing.READY);

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void are_turned_on_and_off_again() {
    assertThat(group.asks("/reminders events on")).isEqualTo(ON);
    assertThat(group.buttons("/reminders events on")).containsExactly("/reminders events off");
    assertThat(on()).isTrue();
    assertThat(group.asks("/reminders events on"))
        .isEqualTo("Key dates stand in the list of events already. To stop: /reminders events off");

    assertThat(group.asks("/reminders events off"))
        .isEqualTo(
            "I take the events that were put into the list for this place out again within the"
                + " hour. To put them back: /reminders events on");
    assertThat(on()).isFalse();
    assertThat(group.asks("/reminders events off"))
        .isEqualTo(
            "This place puts nothing into the list of events. To start: /reminders events on");
  }

  @Test
  void do_not_turn_on_reminders() {
    group.asks("/reminders events");

    assertThat(on()).isTrue();
    assertThat(group.subscriptions().onSince(TestGroup.CHANNEL, Topic.REMINDERS)).isEmpty();
    assertThat(group.asks("/reminders"))
        .isEqualTo(
            """
            Reminders here
            Reminders are off here. To start: /reminders on. These settings are kept:
            - You hear of each date 6 weeks, 2 weeks and 2 days before, and on the day itself, at\
             09:00.
            - All key dates.
            Key dates have stood in the list of events since Monday 1 February 2027 at 18:00.\
            """);
  }

  @Test
  void are_not_promised_where_there_is_no_such_list() {
    group.boards(Standing.NOT_OFFERED);

    assertThat(group.asks("/reminders events on"))
        .isEqualTo(
            """
            There is no list of events here that I could fill. Reminders can be posted instead:\
             /reminders on. Or subscribe to the dates: /calendar
            - /reminders on\
            """);
    assertThat(on()).isFalse();
  }

  @Test
  void wait_for_a_permission_that_is_missing_and_say_which() {
    group.boards(Standing.NOT_ALLOWED);

    assertThat(group.asks("/reminders events on"))
        .isEqualTo(
            ON
                + " I am not allowed to yet: whoever manages this server or group has to let me"
                + " create events.");
    assertThat(on()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "events on", "events off"})
  void are_for_organisers_alone(String words) {
    group.may(Access.PLACE_MANAGER);

    assertThat(group.asks("/reminders " + words))
        .isEqualTo("/reminders is for organisers. Ask one of them.");
    assertThat(on()).isFalse();
  }

  private boolean on() {
    return group.subscriptions().onSince(TestGroup.CHANNEL, Topic.EVENTS).isPresent();
  }
}

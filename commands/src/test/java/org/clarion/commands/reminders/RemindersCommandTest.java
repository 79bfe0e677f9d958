package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.command.Completion;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Topic;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemindersCommandTest {
  private static final String DENIED =
      "To do that with /reminders you have to manage this channel or group. Ask somebody who does.";

  private final TestGroup group = Toolkit.knowing().may(Access.PLACE_MANAGER);

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void are_off_until_somebody_turns_them_on() {
    assertThat(group.asks("/reminders"))
        .isEqualTo(
            "Reminders are off here. Whoever manages this channel or group can start them:"
                + " /reminders on. How long before a date they come can be chosen:"
                + " /reminders settings");
    assertThat(group.buttons("/reminders"))
        .containsExactly(
            "/reminders on", "/reminders preview", "/reminders settings", "/reminders test");
    assertThat(since()).isEmpty();
  }

  @Test
  void are_turned_on_for_this_place_with_word_of_what_will_come() {
    assertThat(group.asks("/reminders on"))
        .isEqualTo(
            "Reminders are on here. You hear of each date 6 weeks, 2 weeks and 2 days before, and"
                + " on the day itself, at 09:00. To see what comes: /reminders preview. To stop:"
                + " /reminders off");
    assertThat(since()).hasValue(group.now());
  }

  @Test
  void say_how_they_are() {
    group.asks("/reminders ON");
    group.pass(Duration.ofDays(3));

    assertThat(group.asks("/reminders"))
        .isEqualTo(
            """
            Reminders here
            On since Monday 1 February 2027 at 18:00.
            - You hear of each date 6 weeks, 2 weeks and 2 days before, and on the day itself, at\
             09:00.
            - All key dates.
            Nothing is to be posted within 60 days.\
            """);
    assertThat(group.asks("/reminders on"))
        .isEqualTo("Reminders are on here already. To stop: /reminders off");
  }

  @Test
  void say_everything_that_is_not_as_usual() {
    group.asks("/reminders on");
    group.asks("/reminders questions on");
    group.asks(
        "/reminders regions wales, up north; leads 2d 3h; quiet 21-8; quiet weeks august;"
            + " digest monday 7:30; cap 1; mention anna; pause 1 week");

    assertThat(group.asks("/reminders"))
        .isEqualTo(
            """
            Reminders here
            On since Monday 1 February 2027 at 18:00.
            - You hear of each date 2 days before, at 09:00; 3 hours before, where it begins at an\
             hour.
            - Regions: North, Wales.
            - Quiet days: August 2027. What falls due then comes after them.
            - Quiet hours: 21:00 to 08:00. What falls due then comes after them.
            - Weekly digest: Monday at 07:30, if there is anything to say.
            - At most 1 post a week. What is more waits for the next week.
            - Each reminder mentions @anna.
            - Paused: nothing is posted until Monday 8 February 2027.
            Questions and reports for organisers are on since Monday 1 February 2027 at 18:00.
            Nothing is to be posted within 60 days.\
            """);
    assertThat(group.buttons("/reminders"))
        .containsExactly(
            "/reminders off",
            "/reminders preview",
            "/reminders settings",
            "/reminders test",
            "/reminders resume");
  }

  @Test
  void are_turned_off_and_keep_their_settings() {
    group.asks("/reminders on");
    group.asks("/reminders cap 3");

    assertThat(group.asks("/reminders off"))
        .isEqualTo(
            "Reminders are off here. Nothing more will be posted. To start again: /reminders on");
    assertThat(since()).isEmpty();
    assertThat(group.asks("/reminders off"))
        .isEqualTo("Reminders are off here already. To start: /reminders on");
    assertThat(group.asks("/reminders"))
        .isEqualTo(
            """
            Reminders here
            Reminders are off here. To start: /reminders on. These settings are kept:
            - You hear of each date 6 weeks, 2 weeks and 2 days before, and on the day itself, at\
             09:00.
            - All key dates.
            - At most 3 posts a week. What is more waits for the next week.\
            """);
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
            I could not read “maybe”, so nothing has changed. Try one of these:
            - /reminders on
            - /reminders off
            - /reminders preview
            - /reminders settings\
            """);
    assertThat(group.message("/reminders maybe").audience()).isEqualTo(Audience.ASKER_ONLY);
    assertThat(since()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"on", "off", "questions on", "cap 3", "pause 2 weeks", "resume", "reset", "maybe"})
  void are_changed_only_by_those_who_manage_the_place(String words) {
    group.asks("/reminders cap 2");
    group.may();

    assertThat(group.asks("/reminders " + words)).isEqualTo(DENIED);
    assertThat(settings().postsPerWeekMax()).isEqualTo(2);
    assertThat(since()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "settings", "preview", "preview 30d", "test", "why iwd"})
  void are_looked_at_by_everybody(String words) {
    group.may();

    assertThat(group.asks("/reminders " + words)).isNotEqualTo(DENIED);
    assertThat(group.subscriptions().find(TestGroup.CHANNEL)).isEmpty();
  }

  @Test
  void offer_what_can_be_typed_next() {
    assertThat(completions(""))
        .startsWith("on", "off", "settings", "change", "preview", "test")
        .contains("quiet 21:00-8:00", "reset");
    assertThat(completions("QUI"))
        .containsExactly("quiet weeks 21 dec to 3 jan", "quiet 21:00-8:00");
  }

  @Test
  void ask_about_dates_without_a_day_where_that_is_wanted() {
    Message on = group.message("/reminders questions on");

    assertThat(on.plain())
        .isEqualTo(
            "Questions and reports for organisers are on here. I will ask for the day of each date"
                + " that has none, 8, 4 and 2 weeks before it can be, and say when a post did not"
                + " get through. To stop: /reminders questions off");
    assertThat(questionsSince()).hasValue(group.now());
    assertThat(since()).isEmpty();
    assertThat(group.asks("/reminders questions on"))
        .isEqualTo("Questions and reports are on here already. To stop: /reminders questions off");
    assertThat(group.presses("/reminders questions off", on).plain())
        .isEqualTo(
            "Questions and reports are off here. I will ask for no more days."
                + " To start again: /reminders questions on");
    assertThat(questionsSince()).isEmpty();
    assertThat(group.asks("/reminders questions off"))
        .isEqualTo("Questions and reports are off here already. To start: /reminders questions on");
  }

  @Test
  void are_changed_by_words_and_back_by_button() {
    group.asks("/reminders on");
    Message done = group.message("/reminders quiet 9pm to 8am");

    assertThat(done.plain())
        .isEqualTo("Done. Quiet hours: 21:00 to 08:00. What falls due then comes after them.");
    assertThat(labels(done)).containsExactly("Undo", "/reminders preview");
    Message undone = group.presses("Undo", done);
    assertThat(undone.plain()).isEqualTo("Done. Quiet hours: none.");
    assertThat(settings()).isEqualTo(ReminderSettings.DEFAULT);
    assertThat(group.presses("Undo", undone).plain()).isEqualTo(done.plain());
  }

  @Test
  void say_that_nothing_is_posted_where_they_are_off() {
    assertThat(group.asks("/reminders cap 3"))
        .isEqualTo(
            "Done. At most 3 posts a week. What is more waits for the next week. Reminders are off"
                + " here, so nothing is posted. To start: /reminders on");
  }

  @Test
  void have_nothing_to_undo_where_nothing_has_changed() {
    group.asks("/reminders cap 3");

    assertThat(group.buttons("/reminders cap 3")).containsExactly("/reminders preview");
  }

  @Test
  void say_what_to_type_where_the_old_value_does_not_fit_a_button() {
    group.asks("/reminders on");
    group.asks("/reminders quiet weeks 1 to 7 august, 20 december to 3 january");
    Message done = group.message("/reminders quiet weeks off");

    assertThat(done.plain())
        .isEqualTo(
            "Done. Quiet days: none. To undo it: /reminders quiet weeks 2027-08-01 to 2027-08-07,"
                + " 2027-12-20 to 2028-01-03");
    assertThat(labels(done)).containsExactly("/reminders preview");
  }

  @Test
  void go_back_to_how_they_were_at_first_and_can_be_had_back() {
    group.asks("/reminders on");
    group.asks("/reminders cap 3; digest monday 7:30");
    ReminderSettings before = settings();
    Message reset = group.message("/reminders reset");

    assertThat(reset.plain())
        .isEqualTo(
            "All settings are as they were at first. You hear of each date 6 weeks, 2 weeks and 2"
                + " days before, and on the day itself, at 09:00. All key dates.");
    assertThat(settings()).isEqualTo(ReminderSettings.DEFAULT);
    group.presses("Undo", reset);
    assertThat(settings()).isEqualTo(before);
  }

  @Test
  void list_what_can_be_changed_with_an_example_each() {
    assertThat(group.asks("/reminders settings"))
        .isEqualTo(
            """
            What can be changed here
            - Regions: all. Example: /reminders regions wales, north west
            - Campaigns: all. Example: /reminders campaigns cuba
            - Tags: all. Example: /reminders tags women, equality
            - You hear of each date 6 weeks, 2 weeks and 2 days before, and on the day itself, at\
             09:00. Example: /reminders leads 4w 1w morning
            - You hear of each date 6 weeks, 2 weeks and 2 days before, and on the day itself, at\
             09:00. Example: /reminders hour 8:30
            - Quiet days: none. Example: /reminders quiet weeks 21 dec to 3 jan
            - Quiet hours: none. Example: /reminders quiet 21:00-8:00
            - Weekly digest: none. Example: /reminders digest monday 7:30
            - Posts a week: as many as there are. Example: /reminders cap 3
            - Nobody is mentioned. Example: /reminders mention organisers
            - Not paused. Example: /reminders pause 2 weeks
            Each can be ended with “off” or “all”. Everything as it was at first: /reminders reset\
            """);
    assertThat(group.buttons("/reminders settings"))
        .containsExactly(
            "/reminders change",
            "/reminders quiet 21:00-8:00",
            "/reminders digest monday 7:30",
            "/reminders cap 3",
            "/reminders pause 2 weeks");
  }

  @Test
  void keep_a_mention_as_it_was_written_and_call_nobody_yet() {
    Message done = group.message("/reminders mention @Anna");

    assertThat(done.plain()).startsWith("Done. Each reminder mentions @Anna.");
    assertThat(settings().mention().value()).isEqualTo("Anna");
    assertThat(done.lines().toString()).doesNotContain("Mention[");
  }

  @Test
  void end_a_pause() {
    group.asks("/reminders on");
    Message paused = group.message("/reminders pause until 5 march");

    assertThat(paused.plain())
        .isEqualTo("Done. Paused: nothing is posted until Friday 5 March 2027.");
    assertThat(group.asks("/reminders resume")).isEqualTo("Done. Not paused.");
    assertThat(settings()).isEqualTo(ReminderSettings.DEFAULT);
  }

  private List<String> completions(String typed) {
    return group
        .bot()
        .complete(group.invocation(Call.of("reminders", "switch", typed)), "switch")
        .stream()
        .map(Completion::value)
        .toList();
  }

  private static List<String> labels(Message message) {
    return message.buttons().stream().map(Button::label).toList();
  }

  private ReminderSettings settings() {
    return group.subscriptions().find(TestGroup.CHANNEL).orElseThrow().settings();
  }

  private Optional<Instant> questionsSince() {
    return group.subscriptions().onSince(TestGroup.CHANNEL, Topic.QUESTIONS);
  }

  private Optional<Instant> since() {
    return group.subscriptions().onSince(TestGroup.CHANNEL, Topic.REMINDERS);
  }
}

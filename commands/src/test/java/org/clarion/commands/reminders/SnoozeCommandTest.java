package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.MonthDay;
import java.util.Map;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.Replies;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnoozeCommandTest {
  private static final EntryId TEA = new EntryId("date.tea");
  private static final Rule MARCH = new Rule.YearlyDay(MonthDay.of(3, 8));

  private final TestGroup group =
      Toolkit.knowing(
              date("tea", "Tea Day", MARCH),
              date("cake", "Cake Day", new Rule.YearlyDay(MonthDay.of(3, 20))),
              date(
                  "trip",
                  "The trip",
                  KeyDate.of(
                      new Rule.Open("mid-March", MonthDay.of(3, 8), MonthDay.of(3, 20)),
                      Certainty.TO_BE_CONFIRMED)))
          .may(Access.PLACE_MANAGER);

  @BeforeEach
  void turnOn() {
    group.asks("/reminders on");
  }

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void reminds_once_more_tomorrow_at_the_hour_of_the_place() {
    group.asks("/reminders hour 8:30");

    assertThat(group.asks("/snooze tea"))
        .isEqualTo(
            "Tea Day: I will remind this place once more, on Tuesday 2 February 2027 at 08:30.");
    assertThat(replies().onceMore())
        .containsExactly(
            new Replies.OnceMore(TEA, "2027", LeadTime.read("34d@08:30").orElseThrow()));
    assertThat(group.asks("/reminders preview 2d"))
        .contains("Tuesday 2 February 2027 at 08:30: Tea Day");
    assertThat(group.asks("/why tea"))
        .contains("34 days before: will be posted on Tuesday 2 February 2027 at 08:30");
  }

  @Test
  void has_no_tomorrow_left_on_the_day_itself() {
    group.at("2027-03-08T10:00");

    assertThat(group.asks("/snooze tea until:tomorrow"))
        .isEqualTo("Tea Day begins before another reminder could come.");
    assertThat(replies()).isEqualTo(Replies.NONE);
  }

  @Test
  void reminds_on_the_morning_itself_when_that_is_tomorrow() {
    group.at("2027-03-07T20:00");

    assertThat(group.asks("/snooze tea"))
        .isEqualTo("Tea Day: I will remind this place once more, on Monday 8 March 2027 at 09:00.");
  }

  @Test
  void says_no_more_of_what_is_done_this_time_but_does_next_year() {
    assertThat(group.asks("/snooze tea until:done"))
        .isEqualTo(
            "Tea Day, Monday 8 March 2027 (in 35 days): done. No more reminders of it here this"
                + " time. The next time it comes round I will remind you as before.");
    assertThat(previewed()).doesNotContain("Tea Day").contains("Cake Day");
    group.at("2028-02-20T12:00");
    assertThat(previewed()).contains("Tea Day");
  }

  @Test
  void never_speaks_of_what_is_not_for_the_place_until_that_is_undone() {
    Message answer = group.message("/snooze tea until:never");
    assertThat(answer.plain())
        .isEqualTo(
            "Tea Day: I will not remind this place of it any more. If it was announced here and"
                + " moves, I will still say so.");
    assertThat(previewed()).doesNotContain("Tea Day");
    group.at("2028-02-20T12:00");
    assertThat(previewed()).doesNotContain("Tea Day");
    assertThat(group.asks("/reminders"))
        .contains(
            "No reminders here of: Tea Day. Somebody said that it is done, or not for this place.");

    assertThat(group.presses("Undo", answer).plain())
        .isEqualTo("Tea Day: its reminders come here as before.");
    assertThat(previewed()).contains("Tea Day");
    assertThat(replies()).isEqualTo(Replies.NONE);
  }

  @Test
  void explains_in_why_what_was_answered() {
    group.asks("/snooze tea until:done");

    assertThat(group.asks("/why tea"))
        .contains(
            "2 weeks before: will not be posted: somebody here said that it is done, or not for"
                + " this place. To undo: /snooze tea until:back");
  }

  @Test
  void forgets_what_was_said_of_dates_that_are_over() {
    group.asks("/snooze tea until:done");
    group.asks("/snooze cake");
    group.at("2027-06-01T12:00");
    group.asks("/snooze cake until:never");

    assertThat(replies())
        .isEqualTo(Replies.NONE.with(new Replies.Dismissed(new EntryId("date.cake"), null)));
  }

  @Test
  void knows_no_answer_to_a_date_without_a_day() {
    assertThat(group.asks("/snooze trip until:done"))
        .isEqualTo(
            "The trip has no day yet, so there is no reminder of it to answer. To hear no more of"
                + " it at all: until:never");
    assertThat(group.asks("/snooze trip until:never"))
        .startsWith("The trip: I will not remind this place of it any more.");
  }

  @Test
  void says_what_can_be_said_when_it_does_not_know_the_word() {
    assertThat(group.asks("/snooze tea until:later"))
        .isEqualTo(
            "I do not know “later” here. Say tomorrow, done, never or back, such as: /snooze womens"
                + " day until:tomorrow");
  }

  @Test
  void is_for_those_who_look_after_the_place() {
    group.may();

    assertThat(group.asks("/snooze tea until:never")).contains("/snooze");
    assertThat(replies()).isEqualTo(Replies.NONE);
  }

  @Test
  void answers_the_buttons_below_a_reminder() {
    Message reminder = group.message("/reminders test");

    assertThat(reminder.buttons())
        .extracting(it -> it.label())
        .containsSubsequence("Remind us tomorrow", "Done", "Not for us");
    assertThat(group.presses("Done", reminder).plain()).startsWith("Tea Day, Monday 8 March 2027");
  }

  @Test
  void keeps_no_more_answers_than_fit() {
    var replies = Replies.NONE;
    for (int i = 0; i < Replies.KEPT_MAX; i++) {
      replies = replies.with(new Replies.Dismissed(new EntryId("date.d" + i), null));
    }
    var settings = group.subscriptions().find(TestGroup.CHANNEL).orElseThrow().settings();
    group.subscriptions().change(TestGroup.CHANNEL, settings.withReplies(replies), group.now());

    assertThat(group.asks("/snooze tea until:done"))
        .startsWith("This place has answered a hundred");
    assertThat(
            group
                .bot()
                .answer(
                    group.invocation(new Call("snooze", Map.of("name", "tea", "until", "back"), 1)))
                .orElseThrow()
                .plain())
        .isEqualTo("Tea Day: its reminders come here as before.");
  }

  private String previewed() {
    return group.asks("/reminders preview 60d");
  }

  private Replies replies() {
    return group
        .subscriptions()
        .find(TestGroup.CHANNEL)
        .map(it -> it.settings().replies())
        .orElse(Replies.NONE);
  }
}

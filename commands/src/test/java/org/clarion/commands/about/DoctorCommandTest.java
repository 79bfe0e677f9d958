package org.clarion.commands.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Rule;
import org.clarion.core.message.Ability;
import org.clarion.core.message.PlaceCheck;
import org.clarion.core.reminder.Topic;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
  private static final LocalDate TEA = LocalDate.of(2027, 3, 8);

  private final TestGroup group =
      Toolkit.knowing(date("tea", "Tea", new Rule.OnceDays(TEA, TEA))).at("2027-02-01T18:00");

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void says_that_all_is_well_where_it_is() {
    group.subscriptions().turnOn(TestGroup.CHANNEL, Topic.REMINDERS, group.now());

    assertThat(group.asks("/doctor here"))
        .isEqualTo(
            """
            How I am doing here
            I may do everything here that I need to.
            Reminders have been on here since Monday 1 February 2027 at 18:00.
            Next: Monday 22 February 2027 at 09:00: Tea, Monday 8 March 2027 (in 14 days)
            Whoever runs me can check the rest on the machine I run on, with ./clarion doctor.\
            """);
    assertThat(group.buttons("/doctor")).containsExactly("/reminders status", "/reminders preview");
  }

  @Test
  void names_everything_it_is_not_allowed_and_what_does_not_work_without_it() {
    group.standing(new PlaceCheck.Known(EnumSet.allOf(Ability.class)));

    assertThat(group.asks("/doctor"))
        .isEqualTo(
            """
            How I am doing here
            I may not do everything here that I need to. Whoever manages this server or group can\
             allow it, in the permissions of this channel or of my role:
            - See this channel: without it I can neither answer nor post here.
            - Post here: without it no reminder arrives.
            - Attach files: without it nobody gets a calendar or the picture of the year.
            - Read earlier messages: without it I cannot look whether a post arrived, so it may\
             come twice.
            Reminders are off here. Whoever manages this channel or group can start them:\
             /reminders on. How long before a date they come can be chosen: /reminders settings
            Whoever runs me can check the rest on the machine I run on, with ./clarion doctor.\
            """);
  }

  @Test
  void names_nothing_that_it_is_allowed() {
    group.standing(new PlaceCheck.Known(Set.of(Ability.POST)));

    assertThat(group.asks("/doctor").lines())
        .containsOnlyOnce("- Post here: without it no reminder arrives.")
        .noneMatch(it -> it.startsWith("- Attach"));
  }

  @Test
  void says_that_it_is_not_let_in() {
    group.standing(new PlaceCheck.NotKnown());

    assertThat(line(1))
        .isEqualTo(
            "I can answer commands here, but I am not let in, so I cannot post anything. Whoever"
                + " manages this server or group can add me, or let me see this channel.");
  }

  @Test
  void says_that_the_platform_does_not_tell() {
    group.standing(new PlaceCheck.NoAnswer());

    assertThat(line(1))
        .isEqualTo(
            "I cannot find out at the moment what I may do here. Please ask again in a few"
                + " minutes.");
  }

  @Test
  void says_since_when_posts_have_been_stuck_why_and_when_the_next_try_is() {
    group.subscriptions().turnOn(TestGroup.CHANNEL, Topic.REMINDERS, group.now());
    group
        .subscriptions()
        .leave(
            TestGroup.PLATFORM, TestGroup.CHANNEL.group(), Instant.parse("2027-02-01T12:00:00Z"));

    assertThat(line(2))
        .isEqualTo(
            "I have not been able to post here since Monday 1 February 2027 at 12:00. Last time:"
                + " the bot was removed. I try again when something is due, from Tuesday"
                + " 2 February 2027 at 12:00 on.");

    group.at("2027-02-03T18:00");
    assertThat(line(2)).endsWith("from Wednesday 3 February 2027 at 18:00 on.");
  }

  private String line(int number) {
    return group.asks("/doctor").lines().toList().get(number);
  }
}

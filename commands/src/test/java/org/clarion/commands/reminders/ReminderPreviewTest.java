package org.clarion.commands.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.reminder.Trigger;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code /reminders preview} says before anything is posted. */
class ReminderPreviewTest {
  private TestGroup group;

  @BeforeEach
  void open() {
    group = Toolkit.group().may(Access.PLACE_MANAGER);
  }

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void shows_every_post_with_its_moment_and_words() {
    group.asks("/reminders on");

    assertThat(group.asks("/reminders preview 22d"))
        .isEqualTo(
            """
            To be posted here within 22 days
            - Saturday 6 February 2027 at 09:00: World Day of Social Justice, Saturday 20 February\
             2027 (in 14 days)
            - Sunday 7 February 2027 at 09:00: International Day for the Elimination of Racial\
             Discrimination, Sunday 21 March 2027 (in 42 days)
            - Thursday 18 February 2027 at 09:00: World Day of Social Justice, Saturday 20 February\
             2027 (in 2 days)
            - Saturday 20 February 2027 at 09:00: World Day of Social Justice, Saturday 20 February\
             2027 (today)
            - Monday 22 February 2027 at 09:00: International Women's Day, Monday 8 March 2027 (in\
             14 days)\
            """);
  }

  @Test
  void is_what_the_forecast_says() {
    group.asks("/reminders on");
    group.asks("/reminders cap 1; quiet 8am to 10am; digest monday 7:30");
    var posts = Outlook.of(Toolkit.around(group), TestGroup.CHANNEL, group.now(), 120).posts();

    List<String> said = whole("/reminders preview 120").lines().skip(1).toList();

    assertThat(said).hasSameSizeAs(posts);
    for (int i = 0; i < said.size(); i++) {
      var members = posts.get(i).members();
      assertThat(said.get(i).split("; ", -1)).hasSameSizeAs(members);
      for (Trigger member : members) {
        assertThat(said.get(i))
            .contains(group.library().find(member.entry()).orElseThrow().title());
      }
    }
  }

  @Test
  void says_so_where_reminders_are_off() {
    assertThat(group.asks("/reminders preview 6").lines().limit(2))
        .containsExactly(
            "To be posted here within 6 days",
            "Reminders are off here. This would be posted if they were on:");
  }

  @Test
  void never_gives_a_day_to_a_date_without_one() {
    group.asks("/reminders on");
    group.asks("/reminders questions on");

    assertThat(
            whole("/reminders preview 400 days")
                .lines()
                .filter(it -> it.contains("Delegation") || it.contains("Send My Friend")))
        .hasSizeGreaterThan(5)
        .allMatch(it -> it.contains("When is it?"));
  }

  @Test
  void shows_questions_only_where_they_are_wanted() {
    group.at("2027-12-01T12:00");
    group.asks("/reminders on");

    assertThat(group.asks("/reminders preview 30")).doesNotContain("When is it?");

    group.asks("/reminders questions on");
    assertThat(group.asks("/reminders preview 30").lines())
        .contains(
            "- Tuesday 14 December 2027 at 09:00: When is it? Delegation to Palestine, February"
                + " half-term 2028");
  }

  @Test
  void says_so_when_there_is_nothing_to_post() {
    group.asks("/reminders on");

    assertThat(group.asks("/reminders preview 1"))
        .isEqualTo("Nothing is to be posted here within 1 day.");
  }

  @Test
  void looks_sixty_days_ahead_unless_told_otherwise() {
    assertThat(group.asks("/reminders preview").lines().findFirst())
        .contains("To be posted here within 60 days");
  }

  /** All pages of an answer. */
  private String whole(String line) {
    return Toolkit.ENGLISH.say(group.considers(line)).plain();
  }
}

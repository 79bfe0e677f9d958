package org.clarion.commands.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.message.Message;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartCommandTest {
  /** What a phone shows at once. */
  private static final int CHARACTERS_MAX = 700;

  private final TestGroup group = Toolkit.group();

  @AfterEach
  void close() {
    group.close();
  }

  @Test
  void says_hello_and_the_two_steps_to_reminders() {
    assertThat(group.asks("/start"))
        .isEqualTo(
            """
            Hello, I am Clarion
            I am for groups that organise together: I answer questions, know campaigns and key\
             dates, and post reminders early enough to prepare.
            Just ask me, such as “when is world teachers day”, or begin with one of the choices\
             below.
            Reminders take two steps, by somebody who manages the channel or group:
            - Type /reminders on where they should be posted.
            - Type /reminders preview to see what will come, and when.
            I keep nothing about you: /privacy. If something does not work here: /doctor\
            """)
        .hasSizeLessThan(CHARACTERS_MAX);
  }

  @Test
  void has_three_things_to_try_each_of_which_answers_at_once() {
    Message hello = group.message("/start");

    assertThat(group.buttons("/start"))
        .containsExactly("What is coming up", "Our campaigns", "All I can do");
    assertThat(group.presses("What is coming up", hello).plain()).isEqualTo(group.asks("/next"));
    assertThat(group.presses("Our campaigns", hello).plain()).isEqualTo(group.asks("/campaigns"));
    assertThat(group.presses("All I can do", hello).plain()).isEqualTo(group.asks("/help"));
  }

  @Test
  void says_nothing_that_does_not_work_when_it_is_typed() {
    group.may(Access.PLACE_MANAGER);

    assertThat(group.asks("when is world teachers day")).startsWith("World Teachers' Day");
    assertThat(group.asks("/reminders preview")).startsWith("To be posted here within 60 days");
    assertThat(group.asks("/reminders on")).startsWith("Reminders are on here.");
  }
}

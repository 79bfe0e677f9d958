package org.clarion.commands.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.commands.Toolkit;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;

class PrivacyCommandTest {
  @Test
  void says_everything_that_is_stored_and_that_nothing_is_about_people() {
    try (TestGroup group = Toolkit.knowing()) {
      assertThat(group.asks("/privacy"))
          .isEqualTo(
              """
              What I store
              About you: nothing. I keep no names, no questions, no messages and no list of members.
              - Where reminders, questions for organisers, events or a pinned message are on: the\
               number of that channel or group, since when, how they are wanted, who is to be\
               mentioned if somebody set that, and which reminders were answered with “done” or\
               “not for us”. Who turns reminders on in a direct message has the number of that\
               conversation kept, which on some platforms is their own. Where I cannot post for 30\
               days, I forget all of it.
              - Each reminder and question: which date, where and when, so that none is posted\
               twice. Of a message with the coming dates: its number.
              - On platforms that hand me what you typed until I say that it arrived: the number of\
               what came in, not what it said nor who said it, for a week, so that nothing is done\
               twice.
              - The content: answers, campaigns and dates, which name no members. Of a calendar\
               that an organiser sends I keep the dates once they say yes, never the file.
              - Of each answer: how often it was chosen of several, and how often somebody said\
               that it was not what they had asked. Not who, not when and not their words.
              - In a terminal: the lines you typed, for the arrow keys, on that computer alone.
              - When I logged in to a platform, for two days.
              - A log of what I did, without people or their words, kept for 14 days.\
              """);
    }
  }
}

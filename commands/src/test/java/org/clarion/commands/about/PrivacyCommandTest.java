package org.clarion.commands.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.commands.Toolkit;
import org.clarion.core.message.Message;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
               what came in, not what it said nor who said it, for 7 days, so that nothing is done\
               twice.
              - The content: answers, campaigns, contacts and dates, as organisers gave it to me.\
               It names people only where they filled in whom to ask. Of a calendar that an\
               organiser sends I keep the dates once they say yes, never the file.
              - Of each answer: how often it was chosen of several, and how often somebody said\
               that it was not what they had asked. Not who, not when and not their words.
              - In a terminal: the lines you typed, for the arrow keys, on that computer alone.
              - When I logged in to a platform, for 2 days and then until I next log in.
              - A log of what I did, without people or their words, kept for 14 days.
              Every single field, what it is for and how long it is kept: /privacy fields\
              """);
    }
  }

  @Test
  void lists_every_field_with_what_it_is_for_and_how_long_it_is_kept() {
    try (TestGroup group = Toolkit.knowing()) {
      String all = everyPage(group, "/privacy fields");

      assertThat(all)
          .startsWith(
              """
              Everything I store, field by field
              Before each colon stand the names as they are in the database.
              place: channels, groups and private chats that asked me to post something
              - id: a running number, which stands for the place below.
              - platform, group_id, channel_id: where it is, by the numbers that the platform gives\
               it. Of a private chat that can be the number of the person.
              - suspect_since, next_probe_at, failures, trouble: since when I have not been able to\
               post there, when I try again, how often it failed, and what the platform said.
              Kept for as long as I can post there, and 30 days more.
              """)
          .endsWith(
              """
              login: when I logged in to a platform
              - platform, begun_at: which platform, and when.
              Kept for 2 days and then until I next log in.
              """
                  + all.substring(all.indexOf("role_lease:")));
      assertThat(all.lines().filter(it -> it.startsWith("Kept ")))
          .hasSameSizeAs(StoredFields.TABLES)
          .contains("Kept for 7 days.", "Kept for 400 days.")
          .contains("Kept until 400 days after the last moment at which it was of use.")
          .contains(
              "Kept until 400 days after it was settled, and no longer than the place itself.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"privacy fields", "/privacy FIELDS", "/privacy fields:fields"})
  void lists_them_however_it_is_typed(String line) {
    try (TestGroup group = Toolkit.knowing()) {
      assertThat(group.message(line)).isEqualTo(group.message("/privacy fields"));
      assertThat(group.presses("/privacy fields", group.message("/privacy")))
          .isEqualTo(group.message("/privacy fields"));
    }
  }

  @Test
  void says_the_short_form_to_whoever_asks_for_anything_else() {
    try (TestGroup group = Toolkit.knowing()) {
      assertThat(group.message("/privacy tea")).isEqualTo(group.message("/privacy"));
    }
  }

  /** Without the lines that say which page it is. */
  private static String everyPage(TestGroup group, String line) {
    Message page = group.message(line);
    StringBuilder all = new StringBuilder();
    while (true) {
      page.plain()
          .lines()
          .filter(it -> !it.startsWith("Page "))
          .skip(all.isEmpty() ? 0 : 1)
          .forEach(it -> all.append(it).append('\n'));
      if (page.buttons().stream().noneMatch(it -> it.label().equals("More"))) {
        return all.toString();
      }
      page = group.presses("More", page);
    }
  }
}

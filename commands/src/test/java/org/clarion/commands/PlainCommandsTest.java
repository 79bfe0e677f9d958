package org.clarion.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.clarion.commands.words.WordLists;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.Topic;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of commands without a slash, of unknown ones with it, and of small talk. */
class PlainCommandsTest {
  private final TestGroup group = Toolkit.group();

  @AfterEach
  void close() {
    group.close();
  }

  @ParameterizedTest
  @CsvSource({
    "next, /next",
    "dats june, /dates june",
    "campain cuba, /campaign cuba",
    "show me the settings, /reminders settings",
    "what commands are there, /help",
    "can you show me /next, /next",
    "privacy policy, /privacy",
    "what's the date, /today",
    "remind me the day before, /reminders",
    "what do you store about me, /privacy",
    "/ask dates june, /dates june",
  })
  void what_changes_nothing_is_answered_as_with_the_slash(String line, String typed) {
    assertThat(group.message(line)).isEqualTo(group.message(typed));
  }

  @Test
  void what_is_typed_as_it_is_is_done_for_whoever_may() {
    assertThat(group.asks("reminders on"))
        .isEqualTo(
            "To do that with /reminders you have to manage this channel or group. Ask somebody who"
                + " does.");
    assertThat(isOn()).isFalse();

    group.may(Access.PLACE_MANAGER);
    assertThat(group.asks("reminders on")).startsWith("Reminders are on here.");
    assertThat(isOn()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "how do i stop the reminders, /reminders off",
    "turn off reminders, /reminders off",
    "remiders off, /reminders off",
    "remiders pause 2 weeks, /reminders pause 2 weeks",
    "pause reminders till easter, /reminders pause till easter",
    "/ask can you turn the reminders on please, /reminders on",
  })
  void what_changes_something_is_only_offered(String line, String typed) {
    group.may(Access.PLACE_MANAGER);
    Message offered = group.message(line);

    assertThat(offered.plain()).isEqualTo("Did you mean " + typed + "? Nothing has changed yet.");
    assertThat(group.buttons(line)).containsExactly(typed);
    assertThat(isOn()).isFalse();
    try (TestGroup other = Toolkit.group().may(Access.PLACE_MANAGER)) {
      assertThat(group.presses(typed, offered)).isEqualTo(other.message(typed));
    }
  }

  @Test
  void whoever_may_not_change_it_is_told_the_words_and_who_may() {
    assertThat(group.asks("how do i stop the reminders"))
        .isEqualTo(
            "To do that with /reminders off you have to manage this channel or group. Ask somebody"
                + " who does.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cuba", "/Cuba", "/srebrenica", "/burnout", "/palestine dates"})
  void a_slash_before_a_known_thing_is_forgiven(String line) {
    assertThat(group.message(line)).isEqualTo(group.message(line.substring(1)));
  }

  @Test
  void a_slash_before_a_name_written_in_one_is_forgiven_too() {
    assertThat(group.considers("/womensday").about())
        .extracting(Object::toString)
        .contains("date.womens-day");
  }

  @Test
  void an_unknown_command_suggests_near_ones_with_the_words_that_were_typed() {
    assertThat(group.asks("/campain cuba"))
        .isEqualTo(
            """
            I do not know the command /campain. Did you mean one of these?
            - /campaign cuba
            - /campaigns\
            """);
    assertThat(group.buttons("/dats june")).containsExactly("/date june", "/dates june");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/zzzzz", "/weather tomorrow", "/hello", "/ban @somebody"})
  void an_unknown_command_that_nothing_is_near_leads_to_help(String line) {
    assertThat(group.buttons(line)).containsExactly("/help");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello bot | Hello. Ask me about a campaign, a key date or your role, such as “when is"
            + " world teachers day”.",
        "thanks!! | You are welcome. Ask again whenever you like.",
        "diolch | You are welcome. Ask again whenever you like.",
        "who are you | I am Clarion, a bot for organisers. I know campaigns, key dates and common"
            + " questions. Try “what is coming up”.",
        "are you a robot | I am a bot: I only pass on what people wrote for you. To find a person"
            + " to ask: /contacts",
        "👍 | All right. Ask whenever you like, or type /help to see what I can do.",
      })
  void small_talk_has_a_short_reply_that_says_what_to_ask(String line, String reply) {
    assertThat(group.asks(line)).isEqualTo(reply);
    assertThat(group.considers(line).about()).isEmpty();
  }

  @Test
  void a_greeting_offers_what_to_begin_with_and_thanks_offer_nothing() {
    assertThat(group.buttons("hi"))
        .containsExactly("What is coming up", "Our campaigns", "All I can do");
    assertThat(group.buttons("cheers")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hello when is womens day, when is womens day",
    "'hi sorry to bother, could you tell me what is on in june thanks', what is on in june",
    "'hey there! any dates for wales in march? cheers', any dates for wales in march",
  })
  void courtesy_around_a_question_makes_no_difference(String line, String question) {
    assertThat(group.message(line)).isEqualTo(group.message(question));
  }

  @Test
  void every_list_of_sentences_is_for_a_command_that_there_is() {
    List<String> known =
        group.commands().stream().map(Command::spec).map(Command.Spec::name).toList();
    for (String name : WordLists.ENGLISH.names("call")) {
      Call call = group.bot().read("/" + name.replace(".*", "").replace('.', ' '));

      assertThat(known).contains(call.command());
      assertThat(call.arguments().values().stream().collect(Collectors.joining(" ")))
          .isEqualTo(name.replace(".*", "").replace('.', ' ').replaceFirst("^[a-z]+ ?", ""));
    }
  }

  private boolean isOn() {
    return group.subscriptions().onSince(TestGroup.CHANNEL, Topic.REMINDERS).isPresent();
  }
}

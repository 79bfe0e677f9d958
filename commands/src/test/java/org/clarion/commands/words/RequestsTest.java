package org.clarion.commands.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.command.CallReader;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Meant;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Call;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that are typed without a slash, with a slip or in a sentence, put to the toolkit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest {
  private final TestGroup group = Toolkit.group();
  private final Command ask = group.commands().getFirst();
  private final CallReader reader =
      new CallReader(group.commands().stream().map(Command::spec).toList(), ask.spec());

  @AfterAll
  void close() {
    group.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "next",
        "Next.",
        "today",
        "dates june",
        "dates palestine",
        "dates june region:wales",
        "campaign cuba",
        "campaign Human and Trade Union Rights",
        "campaigns",
        "date world teachers' day",
        "guide burnout",
        "faq too-busy",
        "terms wales",
        "network north west",
        "contacts",
        "calendar cuba",
        "year 2028",
        "year a4",
        "reminders",
        "reminders on",
        "reminders off",
        "REMINDERS OFF",
        "reminders settings",
        "reminders preview 60d",
        "reminders quiet 21:00-8:00",
        "reminders pause 2 weeks",
        "reminders pause",
        "reminders questions on",
        "reminders change",
        "snooze world refugee day",
        "why world refugee day",
        "unconfirmed",
        "import",
        "help",
        "help dates",
        "start",
        "about",
        "doctor",
        "doctor here",
        "privacy",
        "privacy fields",
        "wrong too-busy",
      })
  void what_is_typed_as_it_is_without_the_slash_is_the_command_for_sure(String line) {
    Meant expected = new Meant(group.bot().read("/" + line.replace(".", "")), true);

    assertThat(meant(line)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nxt | /next",
        "next please | /next",
        "hi, next dates | /next",
        "can you show me /next | /next",
        "show me what's coming up | /next",
        "campain cuba | /campaign cuba",
        "campagin cuba please | /campaign cuba",
        "show me the campaign cuba | /campaign cuba",
        "what's the date | /today",
        "what campaigns are there? | /campaigns",
        "list of campaigns | /campaigns",
        "dats june | /dates june",
        "show me dates june | /dates june",
        "netwrk wales | /network wales",
        "calender cuba | /calendar cuba",
        "what commands are there | /help",
        "hlep | /help",
        "i need help | /help",
        "help me please | /help",
        "how do i use /dates | /help dates",
        "what does snooze do? | /help snooze",
        "privacy policy | /privacy",
        "what do you store about me | /privacy",
        "what data do you keep on us? | /privacy",
        "is this anonymous | /privacy",
        "do u store my name | /privacy",
        "wat do u keep about us | /privacy",
        "how long do you keep my data | /privacy fields",
        "what exactly do you store? | /privacy fields",
        "can anyone see what i ask | /privacy",
        "who can i contact | /contacts",
        "cysylltiadau | /contacts",
        "dyddiadau pwysig | /dates",
        "rhwydweithiau | /network",
        "can i talk to a human | /contacts",
        "show me the settings | /reminders settings",
        "settings | /reminders settings",
        "what are the reminder settings | /reminders settings",
        "are reminders on here? | /reminders",
        "who can turn on reminders | /reminders",
        "remind me the day before | /reminders",
        "Can you remind me the day before? | /reminders",
        "remind us a week before please | /reminders",
        "can you remind me before world teachers day | /reminders",
        "remind me about it tomorrow | /reminders",
        "remind me a couple of days before womens day | /reminders",
        "remind me about refugee week beforehand | /reminders",
        "can i get a reminder for womens day | /reminders",
        "set me a reminder for refugee week | /reminders",
        "dont let me forget on the day | /reminders",
        "what will you post next | /reminders preview",
        "test reminder | /reminders test",
        "reminders off? | /reminders off",
        "reminders off please | /reminders off",
        "remiders off | /reminders off",
        "remiders pause 2 weeks | /reminders pause 2 weeks",
        "how do i stop the reminders | /reminders off",
        "How can we stop these reminders?? | /reminders off",
        "turn off reminders | /reminders off",
        "turn reminders off | /reminders off",
        "can you turn the reminders off please | /reminders off",
        "trun off remiders | /reminders off",
        "stop reminding us | /reminders off",
        "unsubscribe | /reminders off",
        "too many reminders | /reminders off",
        "how do we turn on reminders | /reminders on",
        "can you remind us about key dates | /reminders on",
        "set up reminders here | /reminders on",
        "pause reminders | /reminders pause 2 weeks",
        "pause reminders till easter | /reminders pause till easter",
        "please pause the reminders for 3 weeks | /reminders pause for 3 weeks",
        "mute reminders until 1 march | /reminders pause until 1 march",
        "resume reminders | /reminders resume",
        "don't post at night | /reminders quiet 21:00-8:00",
        "add world refugee day to my calendar | /calendar world refugee day",
        "Can you put World Teachers’ Day in our calendar please? | /calendar World Teachers’ Day",
        "send me cuba as a calendar file | /calendar cuba",
        "add all the dates to my calendar | /calendar",
        "export everything to a calendar | /calendar",
        "put them in my calendar | /calendar",
        "how do i get the dates into my phone | /calendar",
        "what dates still need confirming | /unconfirmed",
        "Which dates are not confirmed? | /unconfirmed",
        "what is still to be confirmed | /unconfirmed",
        "any dates tbc | /unconfirmed",
        "show unconfirmed | /unconfirmed",
        "wall planner | /year",
        "can i get a year planner? | /year",
        "print our wallplanner | /year",
        "wall planner for 2028 | /year 2028",
        "make a year planner 2028 | /year 2028",
        "are you ok here | /doctor",
        "where do you get your answers from | /about",
      })
  void what_is_put_more_loosely_is_the_command_but_not_for_sure(String line, String typed) {
    assertThat(meant(line)).contains(new Meant(reader.read(typed), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "should our branch stick to a single topic",
        "what is the next step for our campaign",
        "next steps for a new iso",
        "dates of the delegation",
        "date of the election",
        "help my branch is not interested",
        "how can we help",
        "how can i help cuba",
        "how do i start a campaign",
        "start a network",
        "can i pause my membership",
        "how do i stop being overwhelmed",
        "turn off the heating",
        "stop the war",
        "about cuba",
        "contact the branch secretary for me",
        "guide dogs",
        "terms of reference",
        "year 11 pupils",
        "network marketing",
        "campaign for better pay",
        "campaign plan template",
        "calendar of events in my school",
        "calendar shop",
        "reminders for parents",
        "remind me of the four pillars",
        "can you remind me when world teachers day is",
        "remind me what an iso does",
        "how do i notify members a week before a meeting",
        "how do i message people before a strike",
        "reminder letter to members",
        "reminders about membership fees",
        "import tax on bananas",
        "doctor appointments",
        "why should we care about cuba",
        "why is it important",
        "wrong side of history",
        "privacy of pupils",
        "settings for meetings",
        "what is a union contact for",
        "add a speaker to our meeting",
        "how do i get on the school calendar",
        "put posters in the staff room",
        "when is womens day",
        "is the february delegation confirmed",
        "how do i plan a campaign for the year",
        "who puts dates in the calendar",
        "what can i add to my meeting",
        "what is a confirmed member",
        "be quiet in class",
        "teams june",
        "text next week",
        "late june",
      })
  void a_question_with_such_a_word_in_it_stays_a_question(String line) {
    assertThat(meant(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "thanks!!", "ok", "who are you", "are you a robot"})
  void small_talk_asks_for_no_command(String line) {
    assertThat(meant(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ketle on the hob", "show me ketle on the hob"})
  void what_is_asked_for_is_looked_at_once_with_or_without_a_lead(String line) {
    var kettle = new Kettle(new ArrayList<>());
    var requests = new Requests(WordLists.ENGLISH, List.of(kettle), ask.spec());

    assertThat(requests.loose(Typed.of(line), group.invocation(reader.asked(line)))).isEmpty();
    assertThat(kettle.asked()).containsExactly(Call.of("kettle", "water", "on the hob"));
  }

  private Optional<Meant> meant(String line) {
    Invocation invocation = group.invocation(reader.asked(line));
    return ask.meant(invocation);
  }

  /** A command that nobody ever means, and what it was asked about. */
  private record Kettle(List<Call> asked) implements Command {
    @Override
    public Spec spec() {
      var water = new Parameter("water", PhraseKey.of("water"), new Parameter.Type.Text(), false);
      return new Spec("kettle", PhraseKey.of("kettle"), Access.ANYONE, List.of(water), List.of());
    }

    @Override
    public boolean isMeantBy(Invocation invocation) {
      asked.add(invocation.call());
      return false;
    }

    @Override
    public Reply run(Invocation invocation) {
      throw new AssertionError("Expected it to be looked at only but it was run");
    }
  }
}

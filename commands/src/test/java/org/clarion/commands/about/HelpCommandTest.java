package org.clarion.commands.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clarion.commands.SmallPack;
import org.clarion.commands.Toolkit;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Call;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpCommandTest {
  private static final Command BREW =
      new Named(
          "brew",
          "guide.summary",
          Access.ANYONE,
          new Parameter("tea", PhraseKey.of("guide.name"), new Parameter.Type.Text(), true),
          new Parameter("cup", PhraseKey.of("dates.region"), new Parameter.Type.Text(), false));
  private static final Command BOIL =
      new Named(
          "boil",
          "reminders.summary",
          Access.PLACE_MANAGER,
          new Parameter("water", PhraseKey.of("faq.name"), new Parameter.Type.Text(), false));
  private static final Command SCRUB = new Named("scrub", "about.summary", Access.ORGANISER);

  @Test
  void lists_the_commands_that_the_asker_may_use() {
    check(
        "/help",
        """
        What I can do
        Just type your question, such as “when is world teachers day” or “i have no time”.\
         Or use a command:
        - /brew: Longer guides: getting started, meetings, burnout and more
        - /help: What I can do\
        """);
  }

  @Test
  void lists_more_to_those_who_may_do_more() {
    try (TestGroup group = group().may(Access.PLACE_MANAGER, Access.ORGANISER)) {
      assertThat(group.asks("/help").lines().skip(2))
          .containsExactly(
              "- /brew: Longer guides: getting started, meetings, burnout and more",
              "- /boil: Reminders here: how they are, on, off, settings, preview",
              "- /scrub: Version, sources and how fresh my answers are",
              "- /help: What I can do");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/help brew", "/help /brew", "/help BREW", "/help command:brew"})
  void explains_how_one_command_is_typed(String line) {
    check(
        line,
        """
        Longer guides: getting started, meetings, burnout and more
        How to type it: /brew TEA [cup:CUP]
        - tea: a topic, such as getting started
        - cup: only dates for this region\
        """);
  }

  @Test
  void says_for_whom_a_command_is() {
    check(
        "/help boil",
        """
        Reminders here: how they are, on, off, settings, preview
        How to type it: /boil [WATER]
        - water: a topic, such as too busy
        Only for people who manage this channel or group.\
        """);
    check(
        "/help scrub",
        """
        Version, sources and how fresh my answers are
        How to type it: /scrub
        Only for organisers.\
        """);
  }

  @Test
  void explains_itself() {
    check(
        "/help help",
        """
        What I can do
        How to type it: /help [COMMAND]
        - command: a command, such as dates\
        """);
  }

  @Test
  void suggests_a_near_command_for_one_there_is_not() {
    check(
        "/help brow",
        """
        There is no command called “brow”. Type /help to see all of them.
        - /help brew\
        """);
    check("/help xyzzy", "There is no command called “xyzzy”. Type /help to see all of them.");
  }

  @Test
  void lists_everything_when_no_more_than_a_slash_is_named() {
    try (TestGroup group = group()) {
      assertThat(group.asks("/help /")).isEqualTo(group.asks("/help"));
    }
  }

  @Test
  void completes_names_of_commands() {
    try (TestGroup group = group()) {
      Invocation typing = group.invocation(Call.of("help", "command", "/b"));

      assertThat(group.bot().complete(typing, "command"))
          .containsExactly(new Completion("/brew", "brew"), new Completion("/boil", "boil"));
    }
  }

  private static TestGroup group() {
    return TestGroup.with(
        SmallPack.of(), Toolkit.ENGLISH, _ -> HelpCommand.withHelp(List.of(BREW, BOIL, SCRUB)));
  }

  private static void check(String line, String answer) {
    try (TestGroup group = group()) {
      assertThat(group.asks(line)).isEqualTo(answer);
    }
  }

  /** A command that is only talked about. */
  private record Named(Spec spec) implements Command {
    Named(String name, String summary, Access access, Parameter... parameters) {
      this(new Spec(name, PhraseKey.of(summary), access, List.of(parameters), List.of()));
    }

    @Override
    public Reply run(Invocation invocation) {
      throw new AssertionError("Expected help only but /" + spec.name() + " was run");
    }
  }
}

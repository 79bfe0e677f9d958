package org.clarion.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clarion.core.command.Access;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.message.Message.Audience;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseBook;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Sentences;
import org.clarion.core.reply.Value;
import org.junit.jupiter.api.Test;

class BotTest {
  private static final PlatformName CONSOLE = new PlatformName("console");
  private static final Attachment STORY = new Attachment("story.txt", "text/plain", new byte[] {1});
  private static final PhraseKey SAID = PhraseKey.of("said", "what");
  private static final PhraseBook ENGLISH =
      Sentences.book(
          Map.of(
              "said", "{what}",
              "bot.unknownCommand", "There is no /{name}.",
              "bot.nearCommands", "There is no /{name}. Did you mean:",
              "bot.deniedPlaceManager", "/{name} is for managers.",
              "bot.deniedOrganiser", "/{name} is for organisers.",
              "bot.missingArgument", "/{name} needs a {parameter}.",
              "bot.tooFast", "Slowly, please."));

  private static final Command ASK = new Echo("ask", Access.ANYONE, false);
  private static final List<Command> COMMANDS =
      List.of(
          ASK,
          new Echo("date", Access.ANYONE, true),
          new Echo("dates", Access.ANYONE, false),
          new Echo("datez", Access.ANYONE, false),
          new Echo("datum", Access.ANYONE, false),
          new Echo("remind", Access.PLACE_MANAGER, false),
          new Echo("edit", Access.ORGANISER, true),
          new LongStory());

  private final Bot bot = bot(Admission.open());

  @Test
  void plain_words_are_answered_as_a_question() {
    check("when is May Day", "ask: when is May Day");
  }

  @Test
  void a_command_is_answered_with_what_it_was_given() {
    check("/dates next month", "dates: next month");
  }

  @Test
  void an_unknown_command_suggests_near_ones_at_most_three_of_them() {
    Message answer = answer("/datex", Set.of());

    assertThat(answer.plain())
        .isEqualTo(
            """
            There is no /datex. Did you mean:
            - /date
            - /dates
            - /datez\
            """);
    assertThat(answer.buttons())
        .containsExactly(button("/date"), button("/dates"), button("/datez"));
    assertThat(answer.audience()).isEqualTo(Audience.ASKER_ONLY);
  }

  @Test
  void an_unknown_command_that_nothing_is_near_leads_to_help() {
    Message answer = answer("/weather tomorrow", Set.of());

    assertThat(answer.plain()).isEqualTo("There is no /weather.\n- /help");
    assertThat(answer.buttons()).containsExactly(button("/help"));
    assertThat(answer.audience()).isEqualTo(Audience.ASKER_ONLY);
  }

  @Test
  void a_command_that_needs_a_right_is_denied_without_it() {
    check("/remind on", "/remind is for managers.");
    check("/edit x", "/edit is for organisers.");
    assertThat(answer("/edit x", Set.of(Access.PLACE_MANAGER)).plain())
        .isEqualTo("/edit is for organisers.");
  }

  @Test
  void a_command_that_needs_a_right_is_run_with_it() {
    assertThat(answer("/remind on", Set.of(Access.PLACE_MANAGER)).plain()).isEqualTo("remind: on");
    assertThat(answer("/edit x", Set.of(Access.ORGANISER)).plain()).isEqualTo("edit: x");
  }

  @Test
  void a_missing_argument_is_asked_for_with_a_way_to_help() {
    Message answer = answer("/date", Set.of());

    assertThat(answer.plain()).isEqualTo("/date needs a what.\n- /help date");
    assertThat(answer.buttons())
        .containsExactly(new Button("/help date", Call.of("help", "command", "date")));
    assertThat(answer.audience()).isEqualTo(Audience.ASKER_ONLY);
  }

  @Test
  void a_blank_argument_is_missing_too() {
    Invocation blank = invocation(Call.of("date", "what", "  "), Set.of());

    assertThat(bot.answer(blank).orElseThrow().plain())
        .isEqualTo("/date needs a what.\n- /help date");
  }

  @Test
  void who_may_not_use_a_command_is_not_told_what_it_needs() {
    check("/edit", "/edit is for organisers.");
  }

  @Test
  void admission_decides_whether_anything_is_said() {
    Invocation question = invocation(Call.of("dates"), Set.of());

    assertThat(bot(_ -> Admission.Decision.STAY_SILENT).answer(question)).isEmpty();
    assertThat(bot(_ -> Admission.Decision.SAY_TOO_FAST).answer(question))
        .hasValueSatisfying(it -> {
          assertThat(it.plain()).isEqualTo("Slowly, please.");
          assertThat(it.audience()).isEqualTo(Audience.ASKER_ONLY);
        });
    assertThat(bot(_ -> Admission.Decision.ANSWER).answer(question)).isPresent();
  }

  @Test
  void what_runs_a_command_decides_what_is_answered() {
    List<Reply> ran = new ArrayList<>();
    Reply instead = new Reply.Note(SAID.with(new Value.Text("something else")));

    Optional<Message> answer =
        bot.answer(
            invocation(bot.read("/date may"), Set.of()),
            command -> {
              ran.add(command.get());
              return instead;
            });

    assertThat(ran).containsExactly(new Reply.Note(SAID.with(new Value.Text("date: may"))));
    assertThat(answer.orElseThrow().plain()).isEqualTo("something else");
  }

  @Test
  void what_runs_a_command_is_not_asked_where_none_is_run() {
    Invocation question = invocation(bot.read("why"), Set.of());
    Function<Supplier<Reply>, Reply> never =
        _ -> {
          throw new AssertionError("Expected nothing to be run");
        };

    assertThat(bot(_ -> Admission.Decision.STAY_SILENT).answer(question, never)).isEmpty();
    assertThat(
            bot(_ -> Admission.Decision.SAY_TOO_FAST).answer(question, never).orElseThrow().plain())
        .isEqualTo("Slowly, please.");
  }

  @Test
  void says_beforehand_who_may_do_what_is_asked_for() {
    assertThat(access("/edit x")).isEqualTo(Access.ORGANISER);
    assertThat(access("/remind on")).isEqualTo(Access.PLACE_MANAGER);
    assertThat(access("why")).isEqualTo(Access.ANYONE);
    assertThat(access("/weather")).isEqualTo(Access.ANYONE);
  }

  @Test
  void a_long_answer_comes_page_by_page_as_the_call_asks() {
    Call story = Call.of("story");
    Message first = answer(story);
    Message second = answer(story.onPage(2));

    assertThat(first.lines()).hasSize(3);
    assertThat(first.buttons()).containsExactly(new Button("More", story.onPage(2)));
    assertThat(second.plain().lines().toList().getLast()).isEqualTo("Page 2 of 3");
    assertThat(second.buttons()).containsExactly(new Button("More", story.onPage(3)));
    assertThat(answer(story.onPage(50))).isEqualTo(answer(story.onPage(3)));
  }

  @Test
  void its_files_come_with_the_first_page() {
    Call story = Call.of("story");

    assertThat(answer(story).attachments()).containsExactly(STORY);
    assertThat(answer(story.onPage(2)).attachments()).isEmpty();
  }

  @Test
  void a_button_leads_where_its_call_says() {
    Button more = answer(Call.of("story")).buttons().getFirst();
    Call pressed = Call.decode(more.call().encoded()).orElseThrow();

    assertThat(answer(pressed)).isEqualTo(answer(Call.of("story").onPage(2)));
  }

  @Test
  void a_command_completes_its_values_for_those_who_may_use_it() {
    Completion may = new Completion("May", "may");

    assertThat(complete("dates", Set.of())).containsExactly(may);
    assertThat(complete("edit", Set.of(Access.ORGANISER))).containsExactly(may);
    assertThat(complete("edit", Set.of())).isEmpty();
    assertThat(complete("weather", Set.of())).isEmpty();
  }

  @Test
  void commands_are_listed_in_their_order() {
    assertThat(bot.specs())
        .extracting(Command.Spec::name)
        .containsExactly("ask", "date", "dates", "datez", "datum", "remind", "edit", "story");
  }

  @Test
  void every_sentence_of_the_front_door_is_declared() {
    assertThat(Bot.phrases())
        .extracting(PhraseKey::name)
        .containsExactly(
            "bot.unknownCommand",
            "bot.nearCommands",
            "bot.deniedPlaceManager",
            "bot.deniedOrganiser",
            "bot.missingArgument",
            "bot.offer",
            "bot.tooFast",
            "page.position",
            "page.more",
            "calendar.day",
            "calendar.dayWithoutYear",
            "calendar.dayWithoutMonth",
            "calendar.dayOfMonth",
            "calendar.dayOfOtherMonth",
            "calendar.month",
            "calendar.time",
            "calendar.to",
            "calendar.at");
  }

  @Test
  void refuses_two_commands_of_one_name() {
    assertThatThrownBy(() -> new Bot(List.of(ASK, ASK), ASK, List.of(ENGLISH), Admission.open()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected one command called 'ask' but there are two");
  }

  @Test
  void refuses_to_open_without_a_book_in_english() {
    assertThatThrownBy(() -> new Bot(COMMANDS, ASK, List.of(), Admission.open()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected a phrase book for English but there is none");
  }

  private void check(String typed, String answer) {
    assertThat(answer(typed, Set.of()).plain()).isEqualTo(answer);
  }

  private Message answer(String typed, Set<Access> rights) {
    return bot.answer(invocation(bot.read(typed), rights)).orElseThrow();
  }

  private Message answer(Call call) {
    return bot.answer(invocation(call, Set.of())).orElseThrow();
  }

  private List<Completion> complete(String command, Set<Access> rights) {
    return bot.complete(invocation(Call.of(command), rights), "what");
  }

  private Access access(String typed) {
    return bot.access(invocation(bot.read(typed), Set.of()));
  }

  private static Bot bot(Admission admission) {
    return new Bot(COMMANDS, ASK, List.of(ENGLISH), admission);
  }

  private static Button button(String command) {
    return new Button(command, Call.of(command.substring(1)));
  }

  private static Invocation invocation(Call call, Set<Access> rights) {
    return new Invocation(
        call,
        new Asker(new PersonId(CONSOLE, "ada"), rights),
        new Place(CONSOLE, "chat", "chat"),
        Language.ENGLISH,
        Instant.parse("2027-02-01T18:00:00Z"));
  }

  /** Says its own name and what it was given. */
  private record Echo(String name, Access access, boolean demanding) implements Command {
    @Override
    public Spec spec() {
      var what =
          new Parameter("what", PhraseKey.of("what.summary"), new Parameter.Type.Text(), demanding);
      return new Spec(name, PhraseKey.of("summary"), access, List.of(what), List.of(SAID));
    }

    @Override
    public Reply run(Invocation invocation) {
      String given = invocation.argument("what").orElse("nothing");
      return new Reply.Note(SAID.with(new Value.Text(name + ": " + given)));
    }

    @Override
    public List<Completion> complete(Invocation invocation, String parameter) {
      return List.of(new Completion("May", "may"));
    }
  }

  /** Tells a story of three pages, and brings it as a file. */
  private record LongStory() implements Command {
    @Override
    public Spec spec() {
      return new Spec("story", PhraseKey.of("summary"), Access.ANYONE, List.of(), List.of(SAID));
    }

    @Override
    public Reply run(Invocation invocation) {
      List<Part> parts =
          IntStream.range(0, 3)
              .<Part>mapToObj(it ->
                  new Part.Said(SAID.with(new Value.Text(Integer.toString(it).repeat(1_400)))))
              .toList();
      return new Reply.Card(
          Call.of("story"),
          SAID.with(new Value.Strong("A story")),
          parts,
          List.of(),
          List.of(),
          List.of(),
          List.of(_ -> STORY));
    }
  }
}

package org.clarion.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clarion.core.command.Access;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Meant;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.reply.Inquiry;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.PhraseBook;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Sentences;
import org.clarion.core.reply.Value;
import org.junit.jupiter.api.Test;

/** What plain words may do when they mean a command. */
class BotMeaningTest {
  private static final PlatformName CONSOLE = new PlatformName("console");
  private static final PhraseKey SAID = PhraseKey.of("said", "what");
  private static final String LONG = "x".repeat(60);

  private static final PhraseBook BOOK =
      Sentences.book(
          Map.of(
              "said", "{what}",
              "bot.unknownCommand", "There is no /{name}.",
              "bot.nearCommands", "There is no /{name}. Did you mean:",
              "bot.deniedPlaceManager", "/{name} is for managers.",
              "bot.deniedOrganiser", "/{name} is for organisers.",
              "bot.missingArgument", "/{name} needs a {parameter}.",
              "bot.offer", "Did you mean {command}?"));

  private final Command ask = new Ask();
  private final Bot bot =
      new Bot(
          List.of(ask, new Switch("kettle", Access.PLACE_MANAGER), new Switch("dates", ANYONE)),
          ask,
          List.of(BOOK),
          Admission.open());

  private static final Access ANYONE = Access.ANYONE;

  @Test
  void words_that_mean_a_command_that_changes_nothing_are_that_command() {
    assertThat(answer("loosely dates june").plain()).isEqualTo("dates: june");
    assertThat(answer("surely dates june").plain()).isEqualTo("dates: june");
    assertThat(access("loosely dates june")).isEqualTo(ANYONE);
  }

  @Test
  void words_that_are_a_command_for_sure_do_what_it_does_for_whoever_may() {
    assertThat(answer("surely kettle on", Access.PLACE_MANAGER).plain()).isEqualTo("kettle: on");
    assertThat(answer("surely kettle on").plain()).isEqualTo("/kettle is for managers.");
    assertThat(access("surely kettle on")).isEqualTo(Access.PLACE_MANAGER);
  }

  @Test
  void loose_words_change_nothing_but_offer_to() {
    Message offered = answer("loosely kettle on", Access.PLACE_MANAGER);

    assertThat(offered.plain()).isEqualTo("Did you mean /kettle on?");
    assertThat(offered.buttons())
        .containsExactly(new Button("/kettle on", Call.of("kettle", "what", "on")));
    assertThat(access("loosely kettle on")).isEqualTo(ANYONE);
  }

  @Test
  void whoever_may_not_is_told_who_may_and_with_which_words() {
    assertThat(answer("loosely kettle on").plain()).isEqualTo("/kettle on is for managers.");
  }

  @Test
  void what_does_not_fit_into_a_button_can_still_be_typed() {
    Message offered = answer("loosely kettle " + LONG, Access.PLACE_MANAGER);

    assertThat(offered.plain()).isEqualTo("Did you mean /kettle " + LONG + "?");
    assertThat(offered.buttons()).isEmpty();
  }

  @Test
  void a_form_opens_for_words_that_are_its_command_for_sure() {
    assertThat(form("surely kettle form")).isPresent();
    assertThat(form("loosely kettle form")).isEmpty();
    assertThat(form("/kettle form")).isPresent();
  }

  @Test
  void words_that_mean_nothing_else_stay_a_question() {
    assertThat(answer("why").plain()).isEqualTo("ask: why");
  }

  @Test
  void a_near_command_is_suggested_with_the_words_that_were_typed_after_it() {
    assertThat(answer("/datse june").buttons())
        .containsExactly(new Button("/dates june", Call.of("dates", "what", "june")));
    assertThat(answer("/datse " + LONG).buttons())
        .containsExactly(new Button("/dates", Call.of("dates")));
  }

  @Test
  void a_slash_before_what_is_known_by_name_is_forgiven() {
    assertThat(answer("/tea").plain()).isEqualTo("All about tea");
    assertThat(answer("/tea please").plain()).isEqualTo("All about tea please");
    assertThat(answer("/coffee").plain()).isEqualTo("There is no /coffee.\n- /help");
    assertThat(answer("/").plain()).isEqualTo("There is no /.\n- /help");
  }

  private Message answer(String typed, Access... rights) {
    return bot.answer(invocation(typed, Set.of(rights))).orElseThrow();
  }

  private Access access(String typed) {
    return bot.access(invocation(typed, Set.of()));
  }

  private Optional<?> form(String typed) {
    return bot.form(invocation(typed, Set.of(Access.PLACE_MANAGER)));
  }

  private Invocation invocation(String typed, Set<Access> rights) {
    return new Invocation(
        bot.read(typed),
        new Asker(new PersonId(CONSOLE, "ada"), rights),
        new Place(CONSOLE, "chat", "chat"),
        Language.ENGLISH,
        Instant.parse("2027-02-01T18:00:00Z"));
  }

  private static Command.Spec spec(String name, Access access) {
    var what = new Parameter("what", PhraseKey.of("what"), new Parameter.Type.Text(), false);
    return new Command.Spec(name, PhraseKey.of("summary"), access, List.of(what), List.of(SAID));
  }

  private static Reply said(String words) {
    return new Reply.Note(SAID.with(new Value.Text(words)));
  }

  /** Knows tea, and what is meant by words that begin with surely or loosely. */
  private record Ask() implements Command {
    @Override
    public Spec spec() {
      return BotMeaningTest.spec("ask", ANYONE);
    }

    @Override
    public Optional<Meant> meant(Invocation invocation) {
      String[] words = invocation.argument("what").orElse("").split(" ", 3);
      return words.length < 3
          ? Optional.empty()
          : Optional.of(new Meant(Call.of(words[1], "what", words[2]), words[0].equals("surely")));
    }

    @Override
    public Reply run(Invocation invocation) {
      String words = invocation.argument("what").orElse("");
      return words.startsWith("tea")
          ? new Reply.Card(
              Call.of("tea"),
              SAID.with(new Value.Text("All about " + words)),
              List.of(),
              List.of(),
              List.of(),
              List.of())
          : said("ask: " + words);
    }
  }

  /** Says its own name and what it was given, or asks for it. */
  private record Switch(String name, Access access) implements Command {
    @Override
    public Spec spec() {
      return BotMeaningTest.spec(name, access);
    }

    @Override
    public Reply run(Invocation invocation) {
      return said(name + ": " + invocation.argument("what").orElse(""));
    }

    @Override
    public Optional<Inquiry> inquire(Invocation invocation) {
      var question = new Inquiry.Question("what", SAID.with(new Value.Text("What")), "", true);
      return invocation.argument("what").filter("form"::equals).isPresent()
          ? Optional.of(
              new Inquiry(SAID.with(new Value.Text("A form")), Call.of(name), List.of(question)))
          : Optional.empty();
    }
  }
}

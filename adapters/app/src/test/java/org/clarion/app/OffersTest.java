package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clarion.commands.CommandList;
import org.clarion.commands.PhraseBooks;
import org.clarion.console.ConsoleCompletion;
import org.clarion.console.ConsoleInbound;
import org.clarion.console.ConsolePlatform;
import org.clarion.console.LocalFiles;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.command.Completion;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Finding;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.Language;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.loopback.discord.Offer;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.Result;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One search everywhere: what is offered while somebody types, and what is found in the end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class OffersTest {
  private static final int ON_TELEGRAM_MAX = 10;

  /** What people type, looked at after each letter. */
  private static final List<String> TYPED =
      List.of("womens day", "cuba", "i hate public speakin", "ISO", "palestine", "Srebrenca");

  private static final List<String> ODD =
      List.of(
          "",
          "   ",
          "?",
          "/",
          "/dates june",
          "🎉",
          "✊🏽 cuba 🇨🇺",
          "👩🏽‍🏫👩🏽‍🏫",
          "c\u202eu\u0301ba\u0000",
          "\t cuba \n",
          "cuba ".repeat(102) + "cu",
          "x".repeat(512));

  /** Questions that are about one thing, and what it is. */
  private static final Map<String, String> WHOLE =
      Map.of(
          "i hate public speakin can i still do this", "faq.public-speaking",
          "i have no time for this", "faq.too-busy",
          "my branch doesnt care", "faq.unsupportive-branch",
          "how do i become an iso", "faq.become-an-iso",
          "what are the four pillars", "faq.pillars",
          "cuba", "campaign.cuba",
          "womens day", "date.womens-day",
          "world teachers day", "date.world-teachers-day");

  private final TestGroup group = AllCommands.group();
  private final PassingTime time = new PassingTime(group);
  private final CommandList commands = AllCommands.of(group);
  private final Bot bot =
      new Bot(
          commands.all(),
          commands.question(),
          List.of(PhraseBooks.load(Language.ENGLISH)),
          Admission.open());
  private final LoopbackDiscord discord = LoopbackDiscord.start();
  private final LoopbackTelegram telegram = LoopbackTelegram.start(time);

  private DiscordMembers server;
  private TelegramMembers chat;
  private ConsoleCompletion terminal;

  @BeforeAll
  void join(@TempDir Path folder) {
    // As in the program: Discord waits three seconds, a slow machine may read content in for
    // longer.
    group.search().prepare(group.library());
    server = DiscordMembers.join(discord, bot, group.subscriptions(), group::now);
    chat = TelegramMembers.join(telegram, bot, group, time);
    var anna = ConsolePlatform.asker("anna", false);
    var inbound =
        new ConsoleInbound(bot, new LocalFiles(folder), anna, Language.ENGLISH, group::now);
    terminal = new ConsoleCompletion(bot, inbound);
  }

  @AfterAll
  void part() {
    chat.close();
    server.close();
    telegram.close();
    discord.close();
    group.close();
  }

  @Test
  void discord_telegram_and_the_terminal_offer_the_same_from_the_first_letter_on() {
    for (String typed : beginnings()) {
      List<Completion> offered = onDiscord(typed);

      assertThat(offered).as("for '%s'", typed).isNotEmpty();
      assertThat(inTerminal("/ask " + typed)).as("for '%s'", typed).isEqualTo(offered);
      assertThat(inTerminal(typed)).as("for '%s'", typed).isEqualTo(offered);
      assertThat(onTelegram(typed)).as("for '%s'", typed).isEqualTo(firstOf(offered));
    }
  }

  @Test
  void whatever_is_typed_they_offer_the_same() {
    for (String typed : ODD) {
      List<Completion> offered = onDiscord(typed);

      assertThat(inTerminal("/ask " + typed)).as("for '%s'", typed).isEqualTo(offered);
      assertThat(onTelegram(typed)).as("for '%s'", typed).isEqualTo(firstOf(offered));
    }
  }

  @Test
  void what_is_found_is_what_was_offered_first() {
    WHOLE.forEach((question, entry) -> {
      var id = new EntryId(entry);
      assertThat(group.search().find(group.library(), question))
          .as(question)
          .isInstanceOfSatisfying(
              Finding.Clear.class, it -> assertThat(it.best()).as(question).isEqualTo(id));
      assertThat(onDiscord(question).getFirst().label())
          .as(question)
          .isEqualTo(group.library().find(id).orElseThrow().title());
    });
  }

  @Test
  void whoever_takes_what_was_offered_gets_the_answer_it_was_named_for() {
    assertThat(group.library().all().stream().filter(it -> !isAnsweredWith(it)))
        .extracting(Entry::title)
        .isEmpty();
  }

  private boolean isAnsweredWith(Entry entry) {
    Call asked = Call.of("ask", "question", entry.title());
    List<EntryId> about = bot.consider(group.invocation(asked)).about();
    return !about.isEmpty() && about.getFirst().equals(entry.id());
  }

  private static List<String> beginnings() {
    return TYPED.stream()
        .flatMap(it -> IntStream.rangeClosed(1, it.length()).mapToObj(end -> it.substring(0, end)))
        .toList();
  }

  private List<Completion> onDiscord(String typed) {
    return discord.complete(server.anna(), server.channel(), "ask", "question", typed).stream()
        .map(OffersTest::completion)
        .toList();
  }

  private static Completion completion(Offer offer) {
    return new Completion(offer.name(), (String) offer.value());
  }

  private List<String> onTelegram(String typed) {
    return telegram.inline(chat.anna(), typed).stream().map(Result::title).toList();
  }

  /** What Telegram has room for. */
  private static List<String> firstOf(List<Completion> offered) {
    return offered.stream().map(Completion::label).limit(ON_TELEGRAM_MAX).toList();
  }

  private List<Completion> inTerminal(String typed) {
    return terminal.complete(typed).completions();
  }
}

package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.clarion.commands.CommandList;
import org.clarion.commands.PhraseBooks;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Language;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.testkit.PlatformContract.Conversation;
import org.clarion.testkit.PlatformContract.Shown;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One structure, three platforms: every field of an answer is the same on all. */
@Execution(ExecutionMode.CONCURRENT)
class FieldsTest {
  private static final List<String> QUESTIONS =
      List.of(
          "when is womens day",
          "i hate public speakin can i still do this",
          "what is the capital of peru",
          "whats on next month",
          "/next",
          "/dates june",
          "/terms wales",
          "/campaign cuba",
          "/contacts",
          "/network north west",
          "/calendar cuba",
          "/year",
          "/unconfirmed",
          "/reminders preview",
          "/why womens day",
          "/help");

  private final List<Call> asked = new CopyOnWriteArrayList<>();

  @TempDir Path folder;

  /** An answer as a reader takes it apart. */
  private record Fields(
      String title, List<String> lines, List<Pressed> buttons, List<Kept> files) {}

  private record Pressed(String label, Call call) {}

  private record Kept(String name, String content) {}

  @Test
  void the_terminal_discord_and_telegram_say_the_same_in_every_field() {
    try (TestGroup group = AllCommands.group()) {
      var time = new PassingTime(group);
      CommandList commands = AllCommands.of(group);
      var book = PhraseBooks.load(Language.ENGLISH);
      var bot = new Bot(commands.all(), commands.question(), List.of(book), this::note);
      try (LoopbackDiscord discord = LoopbackDiscord.start();
          LoopbackTelegram telegram = LoopbackTelegram.start(time);
          Conversation terminal = new Terminal(bot, group::now, folder);
          Conversation server = onDiscord(discord, bot, group);
          Conversation chat = onTelegram(telegram, bot, group, time)) {
        for (String question : QUESTIONS) {
          Fields wanted = fields(terminal, question);
          assertThat(fields(server, question)).as(question).isEqualTo(wanted);
          assertThat(fields(chat, question)).as(question).isEqualTo(wanted);
        }
      }
    }
  }

  private static Conversation onDiscord(LoopbackDiscord discord, Bot bot, TestGroup group) {
    var members = DiscordMembers.join(discord, bot, group.subscriptions(), group::now);
    return new DiscordMember(members, bot, group::now);
  }

  private static Conversation onTelegram(
      LoopbackTelegram telegram, Bot bot, TestGroup group, PassingTime time) {
    return new TelegramMember(TelegramMembers.join(telegram, bot, group, time), bot, time);
  }

  private Admission.Decision note(Invocation invocation) {
    asked.add(invocation.call());
    return Admission.Decision.ANSWER;
  }

  private Fields fields(Conversation conversation, String question) {
    Shown shown = conversation.says(question);
    List<String> lines = new ArrayList<>(lines(shown));
    List<Pressed> buttons =
        IntStream.range(0, shown.buttons().size())
            .mapToObj(it -> pressed(conversation, question, shown, it))
            .toList();
    List<Kept> files = shown.files().stream().map(FieldsTest::kept).toList();
    return new Fields(lines.removeFirst(), lines, buttons, files);
  }

  private Pressed pressed(Conversation conversation, String question, Shown shown, int button) {
    conversation.says(question);
    asked.clear();
    conversation.presses(button);
    return new Pressed(shown.buttons().get(button), asked.getLast());
  }

  /** What a button says is not a line as well: a terminal writes it once, the others twice. */
  private static List<String> lines(Shown shown) {
    return shown
        .text()
        .lines()
        .map(it -> it.replaceFirst("^([-•] |\\[\\d+] )", "- ").strip())
        .filter(it -> !it.isEmpty() && !it.startsWith("Saved: "))
        .filter(it -> shown.buttons().stream().noneMatch(label -> it.equals("- " + label)))
        .toList();
  }

  private static Kept kept(Attachment file) {
    return new Kept(file.name(), HexFormat.of().formatHex(file.content()));
  }
}

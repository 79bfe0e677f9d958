package org.clarion.telegram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.PhraseBook;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** A bot that greets, counts how often it was asked, takes its time, and breaks when asked to. */
final class VillageBot {
  private static final PhraseKey SAID = PhraseKey.of("said", "what");

  private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
  private final CountDownLatch patience = new CountDownLatch(1);

  Bot bot() {
    List<Command> commands =
        List.of(
            new Deed("start", it -> "Welcome to " + it.place().channel()),
            new Deed("count", _ -> "That was number " + runs("count")),
            new Deed("slow", _ -> late()),
            new Deed("fail", _ -> broken()));
    return new Bot(commands, commands.getFirst(), List.of(book()), Admission.open());
  }

  /** How often a command was run. */
  int runs(String command) {
    return runs.getOrDefault(command, new AtomicInteger()).get();
  }

  /** Answers all that take their time. */
  void hurry() {
    patience.countDown();
  }

  private String late() {
    try {
      return patience.await(30, TimeUnit.SECONDS) ? "At last" : "Too late";
    } catch (InterruptedException _) {
      return "Interrupted";
    }
  }

  private static String broken() {
    throw new IllegalStateException("what somebody wrote");
  }

  /** Every sentence is what fills it; the days have patterns of their own. */
  static PhraseBook book() {
    Map<String, String> sentences = new HashMap<>();
    for (PhraseKey phrase : Bot.phrases()) {
      String gaps =
          phrase.placeholders().stream().map("{%s}"::formatted).collect(Collectors.joining(" "));
      sentences.put(phrase.name(), phrase.name().startsWith("calendar.") ? "uuuu" : gaps);
    }
    sentences.put("said", "{what}");
    sentences.put("summary", "What it does");
    return new PhraseBook(Language.ENGLISH, sentences);
  }

  private final class Deed implements Command {
    private final String name;
    private final Function<Invocation, String> words;

    Deed(String name, Function<Invocation, String> words) {
      this.name = name;
      this.words = words;
    }

    @Override
    public Spec spec() {
      return new Spec(name, PhraseKey.of("summary"), Access.ANYONE, List.of(), List.of(SAID));
    }

    @Override
    public Reply run(Invocation invocation) {
      runs.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet();
      return new Reply.Note(SAID.with(new Value.Text(words.apply(invocation))));
    }
  }
}

package org.clarion.console;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.Admission;
import org.clarion.core.Bot;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.PhraseBook;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** A bot that repeats what it is told, for trying a terminal out. */
final class SmallTalk {
  static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");

  private static final PhraseKey HEARD = PhraseKey.of("heard", "text", "region");
  private static final PhraseKey SUMMARY = PhraseKey.of("summary");

  private SmallTalk() {}

  /** A bot with {@code /ask}, {@code /dates}, {@code /copy} and {@code /fail}. */
  static Bot bot() {
    Command ask = new Echo("ask", List.of(parameter("question")));
    List<Command> commands =
        List.of(
            ask,
            new Echo("dates", List.of(parameter("period"), parameter("region"))),
            new Copy(),
            fail());
    var book =
        new PhraseBook(
            Language.ENGLISH,
            Map.of(
                "heard", "Heard: {text} {region}",
                "copied", "Copied.",
                "bot.unknownCommand", "No {name}.",
                "bot.nearCommands", "Near {name}:"));
    return new Bot(commands, ask, List.of(book), Admission.open());
  }

  static ConsoleInbound inbound(Bot bot) {
    return inbound(bot, new LocalFiles(Path.of("target")));
  }

  static ConsoleInbound inbound(Bot bot, LocalFiles files) {
    return new ConsoleInbound(
        bot,
        files,
        ConsolePlatform.asker("anna", false),
        Language.ENGLISH,
        InstantSource.fixed(NOON));
  }

  private static Parameter parameter(String name) {
    return new Parameter(name, SUMMARY, new Parameter.Type.Text(), false);
  }

  private static Command fail() {
    return new Command() {
      @Override
      public Spec spec() {
        return new Spec("fail", SUMMARY, Access.ANYONE, List.of(), List.of());
      }

      @Override
      public Reply run(Invocation invocation) {
        throw new IllegalStateException("Expected to fail");
      }
    };
  }

  /** Says what it was given, and offers the same again twice over. */
  private record Echo(String name, List<Parameter> parameters) implements Command {
    @Override
    public Spec spec() {
      return new Spec(name, SUMMARY, Access.ANYONE, parameters, List.of());
    }

    @Override
    public Reply run(Invocation invocation) {
      String text = invocation.argument(parameters.getFirst().name()).orElse("nothing");
      String region = invocation.argument("region").orElse("");
      return new Reply.Note(
          HEARD.with(new Value.Text(text), new Value.Text(region)),
          List.of(
              new Choice(
                  new Value.Text("Again"), Call.of(name, parameters.getFirst().name(), text))));
    }

    @Override
    public List<Completion> complete(Invocation invocation, String parameter) {
      return List.of(
          new Completion("One " + parameter, parameter + " one"),
          new Completion("Other " + parameter, parameter + " other"));
    }
  }

  /** Gives back the file it was handed. */
  private record Copy() implements Command {
    @Override
    public Spec spec() {
      return new Spec(
          "copy",
          SUMMARY,
          Access.ANYONE,
          List.of(new Parameter("file", SUMMARY, new Parameter.Type.File(), true)),
          List.of());
    }

    @Override
    public Reply run(Invocation invocation) {
      Attachment given = invocation.attachments().getFirst();
      return new Reply.Card(
              Call.of("copy"),
              PhraseKey.of("copied").with(),
              List.of(),
              List.of(),
              List.of(),
              List.of())
          .enclosing(
              List.of(_ ->
                  new Attachment("copy of " + given.name(), given.mediaType(), given.content())));
    }
  }

  /** A person who types these lines and then leaves. */
  static final class Person implements Screen {
    final List<String> read = new ArrayList<>();
    private final List<String> lines;

    Person(String... lines) {
      this.lines = new ArrayList<>(List.of(lines));
    }

    @Override
    public Optional<String> readLine() {
      return lines.isEmpty() ? Optional.empty() : Optional.of(lines.removeFirst());
    }

    @Override
    public void print(String text) {
      read.add(text);
    }

    @Override
    public Look look() {
      return Look.terminal(false, 80);
    }

    @Override
    public boolean interactive() {
      return true;
    }

    @Override
    public void close() {}
  }
}

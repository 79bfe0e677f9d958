package org.clarion.app;

import static java.util.Objects.requireNonNullElse;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clarion.app.config.Config;
import org.clarion.console.ConsoleMarkup;
import org.clarion.console.ConsolePlatform;
import org.clarion.console.Lines;
import org.clarion.core.Bot;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Message;
import org.clarion.core.message.PersonId;
import org.clarion.core.reply.Language;
import org.clarion.core.reply.Reply;
import org.jspecify.annotations.Nullable;

/** Answers one question, or one for every line of the input, outside any chat. */
final class Ask extends SubCommand {
  private static final String FROM_INPUT = "-";

  /** Nobody in particular, with no rights: nothing is changed by asking. */
  private static final Asker ANYBODY =
      new Asker(new PersonId(ConsolePlatform.NAME, "ask"), Set.of());

  private final BooleanSupplier json = flag("--json", "option.json");
  private final Supplier<@Nullable LocalDateTime> at =
      option("--at", "TIME", "option.at", new Moment());
  private final Supplier<String @Nullable []> words =
      parameter("1..*", "TEXT", "parameter.question", String[].class);

  Ask(Host host) {
    super(host, "ask");
  }

  @Override
  public Integer call() {
    Config config = host.config();
    LocalDateTime at = this.at.get();
    List<String> words = List.of(requireNonNullElse(this.words.get(), new String[0]));
    InstantSource clock =
        at == null ? host.clock() : InstantSource.fixed(at.atZone(config.zone()).toInstant());
    try (Wiring wiring = Wiring.open(config, clock)) {
      if (words.equals(List.of(FROM_INPUT))) {
        var lines = new Lines(host.in());
        Optional<String> line = lines.next();
        while (line.isPresent()) {
          answer(line.get(), wiring.bot(), clock);
          line = lines.next();
        }
      } else {
        answer(String.join(" ", words), wiring.bot(), clock);
      }
    }
    return DONE;
  }

  private void answer(String question, Bot bot, InstantSource clock) {
    var invocation =
        new Invocation(
            bot.read(question), ANYBODY, ConsolePlatform.PLACE, Language.ENGLISH, clock.instant());
    Reply reply = bot.consider(invocation);
    // All pages at once: there is no asking for the next one.
    Message message = bot.book(invocation).say(reply);
    host.out()
        .println(
            json.getAsBoolean()
                ? Answered.of(question, reply, message).json()
                : ConsoleMarkup.write(message, host.look()));
    host.out().flush();
  }
}

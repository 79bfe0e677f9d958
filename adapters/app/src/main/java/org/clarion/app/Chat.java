package org.clarion.app;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.clarion.app.config.Config;
import org.clarion.app.text.Texts;
import org.clarion.console.ConsoleChat;
import org.clarion.console.ConsoleCompletion;
import org.clarion.console.ConsoleInbound;
import org.clarion.console.ConsolePlatform;
import org.clarion.console.LineEditor;
import org.clarion.console.LocalFiles;
import org.clarion.console.PipeScreen;
import org.clarion.console.Screen;
import org.clarion.core.reminder.Ticker;
import org.clarion.core.reply.Language;
import org.jspecify.annotations.Nullable;

/** The bot in this terminal, reminders included, until the person leaves. */
final class Chat extends SubCommand {
  private static final String NAME = "you";

  private final Supplier<@Nullable String> name =
      option("--as", "NAME", "option.as", String::toString);
  private final BooleanSupplier organiser = flag("--organiser", "option.organiser");
  private final Supplier<@Nullable LocalDateTime> at =
      option("--at", "TIME", "option.atChat", new Moment());

  Chat(Host host) {
    super(host, "chat");
  }

  @Override
  public Integer call() {
    Config config = host.config();
    LocalDateTime at = this.at.get();
    InstantSource clock =
        at == null
            ? host.clock()
            : new RunningOn(at.atZone(config.zone()).toInstant(), host.clock());
    try (Closing closing = Closing.alsoWhenTold()) {
      Wiring wiring =
          closing.own(at == null ? Wiring.open(config, clock) : Wiring.rehearse(config, clock));
      var asker =
          ConsolePlatform.asker(requireNonNullElse(name.get(), NAME), organiser.getAsBoolean());
      var files = new LocalFiles(host.work());
      var inbound = new ConsoleInbound(wiring.bot(), files, asker, Language.ENGLISH, clock);
      Screen screen = closing.own(screen(new ConsoleCompletion(wiring.bot(), inbound), config));
      var platform = new ConsolePlatform(screen, inbound, files);
      if (at != null && screen.interactive()) {
        screen.print(Texts.say("chat.rehearsal", at));
      }
      Ticker ticker = closing.own(wiring.ticker(platform));
      ticker.start();
      new ConsoleChat(wiring.bot(), screen, inbound, platform).run();
    }
    return DONE;
  }

  private Screen screen(ConsoleCompletion completion, Config config) {
    if (host.terminal()) {
      try {
        return LineEditor.open(completion, host.colour(), Home.history(config.home()));
      } catch (IOException | IllegalStateException _) {
        // A terminal that cannot be edited in still takes lines.
      }
    }
    return new PipeScreen(host.in(), host.out());
  }
}

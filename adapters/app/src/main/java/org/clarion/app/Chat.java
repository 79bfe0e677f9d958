package org.clarion.app;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import org.clarion.core.delivery.Ticker;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
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
    return run(false);
  }

  /**
   * The chat.
   *
   * @param dry whether it is on a copy, and what would be posted elsewhere is shown here
   */
  Integer run(boolean dry) {
    Config config = host.config();
    LocalDateTime at = this.at.get();
    InstantSource clock =
        at == null
            ? host.clock()
            : new RunningOn(at.atZone(config.zone()).toInstant(), host.clock());
    try (Closing closing = Closing.alsoWhenTold()) {
      Wiring wiring =
          closing.own(
              at == null && !dry ? Wiring.open(config, clock) : Wiring.rehearse(config, clock));
      closing.own(wiring.watch());
      var asker =
          ConsolePlatform.asker(requireNonNullElse(name.get(), NAME), organiser.getAsBoolean());
      var files = new LocalFiles(host.work());
      var inbound = new ConsoleInbound(wiring.bot(), files, asker, Language.ENGLISH, clock);
      Screen screen = closing.own(screen(new ConsoleCompletion(wiring.bot(), inbound), config));
      var platform = new ConsolePlatform(screen, inbound, files);
      if (at != null && screen.interactive()) {
        screen.print(Texts.say("chat.rehearsal", at));
      }
      if (dry) {
        screen.print(Texts.say("run.dry"));
      }
      Ticker ticker =
          closing.own(
              wiring.ticker(
                  platforms(
                      platform,
                      wiring,
                      it -> new DryPlatform(it, screen, clock, config.zone()),
                      dry)));
      ticker.start();
      new ConsoleChat(wiring.bot(), screen, inbound, platform).run();
    }
    return DONE;
  }

  /** This terminal, and in a dry run something that shows here what would go elsewhere. */
  private static List<Platform> platforms(
      Platform terminal, Wiring wiring, Function<PlatformName, Platform> show, boolean dry) {
    Stream<Platform> elsewhere =
        dry
            ? wiring.store().subscriptions().all().stream()
                .map(it -> it.place().platform())
                .filter(it -> !it.equals(terminal.name()))
                .distinct()
                .map(show)
            : Stream.empty();
    return Stream.concat(Stream.of(terminal), elsewhere).toList();
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

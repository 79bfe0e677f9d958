package org.clarion.console;

import java.util.Optional;
import org.clarion.core.Bot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One person's conversation with the bot in a terminal, line by line until they leave. */
public final class ConsoleChat {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleChat.class);

  private final Bot bot;
  private final Screen screen;
  private final ConsoleInbound inbound;
  private final ConsolePlatform platform;
  private final ConsoleTexts texts;

  public ConsoleChat(Bot bot, Screen screen, ConsoleInbound inbound, ConsolePlatform platform) {
    this.bot = bot;
    this.screen = screen;
    this.inbound = inbound;
    this.platform = platform;
    this.texts = new ConsoleTexts(inbound.language());
  }

  /** Greets a person, then answers until they leave or nothing more comes in. */
  public void run() {
    if (screen.interactive()) {
      screen.print(texts.say("welcome"));
    }
    Optional<String> line = screen.readLine();
    while (line.isPresent() && answer(line.get())) {
      line = screen.readLine();
    }
  }

  private boolean answer(String line) {
    switch (inbound.read(line)) {
      case Typed.Nothing _ -> {}
      case Typed.NoSuchChoice(int number, int offered) ->
          say(texts.say("noSuchChoice", number, offered));
      case Typed.Unreadable(String path) -> say(texts.say("unreadable", path));
      case Typed.Asked(var invocation) -> {
        try {
          bot.answer(invocation).ifPresent(platform::show);
        } catch (RuntimeException e) {
          LOG.error("/{} could not be answered", invocation.call().command(), e);
          say(texts.say("failed"));
        }
      }
      case Typed.Leave _ -> {
        return false;
      }
    }
    return true;
  }

  private void say(String sentence) {
    screen.print(ConsoleMarkup.write(sentence, screen.look()));
  }
}

package org.clarion.console;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Language;

/** Turns a typed line into an invocation. A bare number picks a choice of the last message. */
public final class ConsoleInbound {
  private static final Set<String> LEAVING = Set.of("exit", "quit", "/exit", "/quit");
  private static final Pattern NUMBER = Pattern.compile("\\[?([1-9][0-9]?)]?");

  private final Function<String, Call> reader;
  private final Asker asker;
  private final Language language;
  private final InstantSource clock;

  private volatile List<Button> offered = List.of();

  /**
   * @param reader reads text as a call
   */
  public ConsoleInbound(
      Function<String, Call> reader, Asker asker, Language language, InstantSource clock) {
    this.reader = reader;
    this.asker = asker;
    this.language = language;
    this.clock = clock;
  }

  /** The choices that numbers stand for from now on. */
  void offer(List<Button> choices) {
    offered = List.copyOf(choices);
  }

  Typed read(String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return new Typed.Nothing();
    }
    if (LEAVING.contains(text.toLowerCase(Locale.ROOT))) {
      return new Typed.Leave();
    }
    List<Button> choices = offered;
    Matcher number = NUMBER.matcher(text);
    if (choices.isEmpty() || !number.matches()) {
      return new Typed.Asked(invocation(text));
    }
    int wanted = Integer.parseInt(number.group(1));
    return wanted <= choices.size()
        ? new Typed.Asked(invocation(choices.get(wanted - 1).call()))
        : new Typed.NoSuchChoice(wanted, choices.size());
  }

  /** The text as something asked at this moment. */
  public Invocation invocation(String text) {
    return invocation(reader.apply(text));
  }

  private Invocation invocation(Call call) {
    return new Invocation(call, asker, ConsolePlatform.PLACE, language, clock.instant());
  }

  Language language() {
    return language;
  }
}

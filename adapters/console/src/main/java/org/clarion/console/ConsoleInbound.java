package org.clarion.console;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.Bot;
import org.clarion.core.command.Asker;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.message.Attachment;
import org.clarion.core.message.Button;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Language;

/** Turns a typed line into an invocation. A bare number picks a choice of the last message. */
public final class ConsoleInbound {
  private static final Set<String> LEAVING = Set.of("exit", "quit", "/exit", "/quit");
  private static final Pattern NUMBER = Pattern.compile("\\[?([1-9][0-9]?)]?");

  private final Bot bot;
  private final LocalFiles files;
  private final Asker asker;
  private final Language language;
  private final InstantSource clock;

  private volatile List<Button> offered = List.of();

  /**
   * @param files where files are that somebody names
   */
  public ConsoleInbound(
      Bot bot, LocalFiles files, Asker asker, Language language, InstantSource clock) {
    this.bot = bot;
    this.files = files;
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
      return withFiles(bot.read(text));
    }
    int wanted = Integer.parseInt(number.group(1));
    return wanted <= choices.size()
        ? new Typed.Asked(invocation(choices.get(wanted - 1).call(), List.of()))
        : new Typed.NoSuchChoice(wanted, choices.size());
  }

  /** The text as something asked at this moment. */
  public Invocation invocation(String text) {
    return invocation(bot.read(text), List.of());
  }

  /** A path that was typed stands for its file. */
  private Typed withFiles(Call call) {
    List<Attachment> found = new ArrayList<>();
    for (String path : paths(call)) {
      Optional<Attachment> file = files.read(path);
      if (file.isEmpty()) {
        return new Typed.Unreadable(path);
      }
      found.add(file.get());
    }
    return new Typed.Asked(invocation(call, found));
  }

  private List<String> paths(Call call) {
    return bot.specs().stream()
        .filter(it -> it.name().equals(call.command()))
        .flatMap(it -> it.parameters().stream())
        .filter(it -> it.type() instanceof Parameter.Type.File)
        .flatMap(it -> Optional.ofNullable(call.arguments().get(it.name())).stream())
        .toList();
  }

  private Invocation invocation(Call call, List<Attachment> attached) {
    return new Invocation(call, asker, ConsolePlatform.PLACE, language, clock.instant(), attached);
  }

  Language language() {
    return language;
  }
}

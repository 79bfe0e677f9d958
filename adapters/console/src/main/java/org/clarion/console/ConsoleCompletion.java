package org.clarion.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.core.Bot;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;

/** Completes commands, parameters and names of entries in a line that is being typed. */
public final class ConsoleCompletion {
  private final Bot bot;
  private final ConsoleInbound inbound;

  public ConsoleCompletion(Bot bot, ConsoleInbound inbound) {
    this.bot = bot;
    this.inbound = inbound;
  }

  /**
   * What may stand in the line instead of all that was typed from a position on.
   *
   * @param start where the part begins that is to be replaced
   */
  public record Offer(int start, List<Completion> completions) {}

  /**
   * What could complete the part at the cursor.
   *
   * @param typed the line up to the cursor
   */
  public Offer complete(String typed) {
    if (typed.startsWith("/") && typed.indexOf(' ') < 0) {
      return new Offer(0, commands(typed.substring(1)));
    }
    Invocation invocation = inbound.invocation(typed);
    return spec(invocation.call().command())
        .map(spec -> complete(typed, spec, invocation))
        .orElse(new Offer(typed.length(), List.of()));
  }

  private Offer complete(String typed, Command.Spec spec, Invocation invocation) {
    int word = typed.lastIndexOf(' ') + 1;
    List<Completion> names = parameters(spec, typed.substring(word));
    if (!names.isEmpty()) {
      return new Offer(word, names);
    }
    int start = typed.startsWith("/") ? typed.indexOf(' ') + 1 : 0;
    String parameter = spec.parameters().isEmpty() ? "" : spec.parameters().getFirst().name();
    for (Parameter it : spec.parameters()) {
      int named = typed.lastIndexOf(" " + it.name() + ":");
      if (named >= 0 && named + it.name().length() + 2 > start) {
        start = named + it.name().length() + 2;
        parameter = it.name();
      }
    }
    return new Offer(start, bot.complete(invocation, parameter));
  }

  private List<Completion> commands(String begun) {
    return bot.specs().stream()
        .map(Command.Spec::name)
        .filter(it -> it.startsWith(begun.toLowerCase(Locale.ROOT)))
        .map(it -> same("/" + it))
        .toList();
  }

  /** All but the first, which needs no name. */
  private static List<Completion> parameters(Command.Spec spec, String begun) {
    Stream<String> names = spec.parameters().stream().skip(1).map(it -> it.name() + ":");
    return begun.isEmpty()
        ? List.of()
        : names
            .filter(it -> it.startsWith(begun.toLowerCase(Locale.ROOT)) && !it.equals(begun))
            .map(ConsoleCompletion::same)
            .toList();
  }

  private Optional<Command.Spec> spec(String name) {
    return bot.specs().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private static Completion same(String text) {
    return new Completion(text, text);
  }
}

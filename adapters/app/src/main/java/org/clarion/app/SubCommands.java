package org.clarion.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** All that can be asked for on the command line, by hand: a new one is one more line here. */
final class SubCommands {
  private final Map<String, Function<Host, SubCommand>> byName = new LinkedHashMap<>();

  private SubCommands() {}

  /** In the order of the help. */
  static SubCommands all() {
    return new SubCommands()
        .and("run", Run::new)
        .and("chat", Chat::new)
        .and("ask", Ask::new)
        .and("dates", Dates::new)
        .and("preview", Preview::new)
        .and("audit", Audit::new)
        .and("doctor", Doctor::new)
        .and("year", Year::new)
        .and("calendar", Calendar::new)
        .and("content", Content::new)
        .and("evaluate", Evaluate::new)
        .and("config", ShowConfig::new)
        .and("version", ShowVersion::new)
        .and("completion", Completion::new);
  }

  /**
   * Adds those that the arguments may mean to the command line: the one named first, or all.
   * Reading what one is like takes a fraction of the time that all take.
   */
  void addTo(CommandLine line, Host host, String... arguments) {
    Function<Host, SubCommand> named = arguments.length == 0 ? null : byName.get(arguments[0]);
    if (named != null) {
      line.addSubcommand(arguments[0], named.apply(host).spec);
    } else {
      byName.forEach((name, command) -> line.addSubcommand(name, command.apply(host).spec));
    }
  }

  private SubCommands and(String name, Function<Host, SubCommand> command) {
    byName.put(name, command);
    return this;
  }
}

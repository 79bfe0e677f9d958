package org.clarion.app;

import java.util.List;
import org.clarion.discord.Discord;
import org.clarion.store.Store;

/**
 * Runs the program as people run it most, one command line after another, for the JVM to learn
 * which classes that takes. Called once after each build, by the launcher; what is typed in the
 * chat comes from the input.
 */
final class Rehearsal {
  private static final List<List<String>> LINES =
      List.of(
          List.of("version"),
          List.of("dates"),
          List.of("ask", "when is womens day"),
          List.of("ask", "what is the capital of peru"),
          List.of("ask", "--json", "/dates june"),
          List.of("chat"));

  /** In the place of a token. */
  private static final String NOBODY = "nobody";

  private Rehearsal() {}

  /** Ends the process with 0 when all went well. */
  public static void main(String[] arguments) {
    System.exit(run(Host.ofThisProcess()));
  }

  /** Returns the worst exit status of all. */
  static int run(Host host) {
    int status =
        LINES.stream().mapToInt(it -> Clarion.run(host, it.toArray(String[]::new))).max().orElse(0);
    if (status == 0) {
      prepareForDiscord(host);
    }
    return status;
  }

  /** What it takes before the first call to Discord, which is not made. */
  private static void prepareForDiscord(Host host) {
    try (Wiring wiring = Wiring.open(host.config(), host.clock())) {
      Store store = wiring.store();
      var means =
          new Discord.Means(wiring.bot(), store.subscriptions(), store.logins(), host.clock());
      Discord.of(new Discord.Settings(NOBODY, null, null, false), means).close();
    }
  }
}

package org.clarion.app;

import java.util.List;
import org.clarion.discord.Discord;
import org.clarion.telegram.Telegram;

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
      prepareForPlatforms(host);
    }
    return status;
  }

  /** What it takes before the first call to a platform, which is not made. */
  private static void prepareForPlatforms(Host host) {
    try (Wiring wiring = Wiring.open(host.config(), host.clock())) {
      Platforms.Means means = wiring.means();
      Discord.of(new Discord.Settings(NOBODY, null, null, false), means.discord()).close();
      Telegram.of(new Telegram.Settings(NOBODY, null), means.telegram()).close();
    }
  }
}

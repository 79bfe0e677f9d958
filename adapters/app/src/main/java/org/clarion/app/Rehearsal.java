package org.clarion.app;

import java.util.List;

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

  private Rehearsal() {}

  /** Ends the process with 0 when all went well. */
  public static void main(String[] arguments) {
    System.exit(run(Host.ofThisProcess()));
  }

  /** Returns the worst exit status of all. */
  static int run(Host host) {
    return LINES.stream()
        .mapToInt(it -> Clarion.run(host, it.toArray(String[]::new)))
        .max()
        .orElse(0);
  }
}

package org.clarion.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The bot on a Discord that others wrote, npm's {@code discord-digital-twin}: a login, a command, a
 * button, a form and a reminder.
 */
public final class Twin {
  private static final String SCRIPT = "twin.mjs";

  /** The version of spiceflow that it asks for is not to be had. */
  private static final String PACKAGES =
      """
      {
        "private": true,
        "dependencies": {"discord-digital-twin": "0.1.1"},
        "overrides": {"spiceflow": "1.19.0"}
      }
      """;

  private Twin() {}

  /**
   * Runs it, and ends with 1 when a step fails.
   *
   * @param arguments the folder of the checkout, with the launcher in it
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    run(arguments, "twin", PACKAGES, SCRIPT);
  }

  /**
   * Runs one of Node's programs that has the bot talk, and ends with 1 when a step fails.
   *
   * @param name of the folder with what it needs from npm
   */
  static void run(String[] arguments, String name, String packages, String script)
      throws IOException, InterruptedException {
    Path checkout = Path.of(arguments.length == 0 ? "." : arguments[0]).toAbsolutePath();
    Npm npm = Npm.in(checkout, name);
    if (!npm.isInstalled(packages, script)) {
      System.out.println("Nothing was tried: it needs node, npm and a way to their registry.");
      return;
    }
    Process node =
        new ProcessBuilder(
                "node", script, checkout.resolve("clarion").toString(), npm.folder().toString())
            .directory(npm.folder().toFile())
            .inheritIO()
            .start();
    System.exit(node.waitFor());
  }
}

package org.clarion.benchmarks;

import java.io.IOException;

/**
 * The bot on a Bot API that others wrote, npm's {@code telegram-test-api}: a start, a command, a
 * button, a reminder and an edit.
 */
public final class TelegramTwin {
  private static final String SCRIPT = "telegram-twin.mjs";

  private static final String PACKAGES =
      """
      {
        "private": true,
        "dependencies": {"telegram-test-api": "4.2.1"}
      }
      """;

  private TelegramTwin() {}

  /**
   * Runs it, and ends with 1 when a step fails.
   *
   * @param arguments the folder of the checkout, with the launcher in it
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Twin.run(arguments, "telegram-twin", PACKAGES, SCRIPT);
  }
}

package org.clarion.telegram;

import java.time.Duration;

/**
 * How long the bot waits for Telegram.
 *
 * @param connecting for a connection
 * @param call for everything about one call
 * @param poll how long Telegram may keep a poll that has nothing to say
 * @param pollGrace how much longer the answer to a poll may take to arrive
 */
record Deadlines(Duration connecting, Duration call, Duration poll, Duration pollGrace) {
  /** The core allows a post ten seconds. */
  static final Deadlines USUAL =
      new Deadlines(
          Duration.ofSeconds(3),
          Duration.ofMillis(9_500),
          Duration.ofSeconds(25),
          Duration.ofSeconds(15));
}

package org.clarion.discord;

import java.time.Duration;

/**
 * How long people are left waiting without a sign. Discord gives up after three seconds.
 *
 * @param answer when an answer is promised that is not there yet
 * @param completion when completions are given up that are not there yet: they cannot be promised
 * @param file how long a file may take that came with a command
 */
record Patience(Duration answer, Duration completion, Duration file) {
  static final Patience USUAL =
      new Patience(Duration.ofSeconds(2), Duration.ofMillis(2_500), Duration.ofSeconds(10));
}

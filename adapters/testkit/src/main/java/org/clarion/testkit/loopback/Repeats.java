package org.clarion.testkit.loopback;

import java.time.Duration;

/** What a chat platform does with a second message under the same key. */
public enum Repeats {
  /** For three minutes it gives the first message's id instead, as Discord does with a nonce. */
  DROPPED(Duration.ofMinutes(3)),
  /** It shows every one, as Telegram does, and lets nobody look back. */
  SHOWN(Duration.ZERO);

  private final Duration droppedFor;

  Repeats(Duration droppedFor) {
    this.droppedFor = droppedFor;
  }

  /** For so long after the first message; zero for never. */
  public Duration droppedFor() {
    return droppedFor;
  }
}

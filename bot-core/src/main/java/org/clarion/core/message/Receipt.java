package org.clarion.core.message;

import java.time.Duration;

/** What a platform says became of a message it was handed. A failure is an answer, not a throw. */
public sealed interface Receipt {
  /** It is there, under this id of the platform's. */
  record Delivered(String platformMessageId) implements Receipt {}

  /**
   * It is certain that nothing was posted; worth trying again.
   *
   * @param retryAfter how long the platform asked to wait; zero when it did not say
   */
  record NotSent(Duration retryAfter, String reason) implements Receipt {}

  /** The answer never came: it may have been posted or not. */
  record Unknown(String reason) implements Receipt {}

  /** This message was refused for good, for instance because the text is malformed. */
  record Rejected(String reason) implements Receipt {}

  /** The place cannot be posted to now: the bot was removed, muted, or the channel is gone. */
  record Unreachable(String reason) implements Receipt {}

  /** The place goes by another id from now on; nothing was posted. */
  record Migrated(Place to) implements Receipt {}
}

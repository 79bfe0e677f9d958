package org.clarion.core.message;

import java.time.Duration;

/** What a platform says became of a message it was handed. A failure is an answer, not a throw. */
public sealed interface Receipt {
  /** It is there, under this id of the platform's. */
  record Delivered(String platformMessageId) implements Receipt {}

  /** It is certain that nothing was posted; worth trying again after the wait. */
  record NotSent(Duration retryAfter, String reason) implements Receipt {}

  /** The answer never came: it may have been posted or not. */
  record Unknown(String reason) implements Receipt {}

  /** It was refused for good: the channel is gone, the bot was removed, the text is malformed. */
  record Rejected(String reason) implements Receipt {}
}

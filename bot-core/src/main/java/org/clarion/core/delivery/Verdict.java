package org.clarion.core.delivery;

import java.time.Instant;

/** What becomes of a post after an attempt, or instead of one. */
public sealed interface Verdict {
  /** It is there, under this id of the platform's. */
  record Sent(String messageId) implements Verdict {}

  /**
   * It certainly was not posted this time and is tried again. Unless it may have been posted at an
   * earlier attempt, its members are free to go out in other company.
   */
  record Again(Instant notBefore, String reason) implements Verdict {}

  /** It may have been posted and is tried again, with the same members under the same key. */
  record Repeat(Instant notBefore, String reason) implements Verdict {}

  /**
   * It stays with its date unsaid.
   *
   * @param ambiguous whether it may have been posted at the last attempt
   */
  record Held(Reason reason, boolean ambiguous) implements Verdict {}

  /** There is no point in sending it. */
  record Skipped(Reason reason) implements Verdict {}
}

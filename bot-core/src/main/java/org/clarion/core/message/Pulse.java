package org.clarion.core.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a platform answers at all. */
public sealed interface Pulse {
  /**
   * It answers.
   *
   * @param time what time it is by the platform's clock (RFC 9110 section 6.6.1, {@code Date});
   *     null when it does not say
   */
  record Alive(@Nullable Instant time) implements Pulse {}

  /** It does not answer, or with errors of its own. */
  record Silent(String reason) implements Pulse {}
}

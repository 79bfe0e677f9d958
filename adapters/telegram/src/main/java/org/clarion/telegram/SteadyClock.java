package org.clarion.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that nobody sets back: when the one behind it is, this one goes on from where it stood.
 * It says how much time has passed, and not what time it is.
 */
final class SteadyClock implements InstantSource {
  private final InstantSource behind;
  private Instant last = Instant.MIN;

  /** By how much it was set back, all together. */
  private Duration lost = Duration.ZERO;

  SteadyClock(InstantSource behind) {
    this.behind = behind;
  }

  @Override
  public synchronized Instant instant() {
    Instant now = behind.instant();
    if (now.isBefore(last)) {
      lost = lost.plus(Duration.between(now, last));
    }
    last = now;
    return now.plus(lost);
  }
}

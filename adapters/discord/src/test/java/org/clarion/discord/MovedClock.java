package org.clarion.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's clock, put forward by hand. */
final class MovedClock implements InstantSource {
  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead);
  }

  /** Puts it forward. */
  synchronized void move(Duration by) {
    ahead = ahead.plus(by);
  }
}

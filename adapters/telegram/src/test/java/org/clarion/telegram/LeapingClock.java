package org.clarion.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.clarion.core.delivery.Pause;

/** A clock that moves when somebody waits by it, and at once. */
final class LeapingClock implements InstantSource, Pause {
  static final Instant START = Instant.parse("2027-03-08T18:00:00Z");

  private Instant now = START;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void rest(Duration time) {
    now = now.plus(time);
  }

  /** Somebody sets it. */
  synchronized void setBack(Duration by) {
    now = now.minus(by);
  }

  /** How much time has passed. */
  synchronized Duration passed() {
    return Duration.between(START, now);
  }
}

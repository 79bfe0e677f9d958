package org.clarion.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A clock that shows a chosen moment when it is first looked at, and runs on from there. */
final class RunningOn implements InstantSource {
  private final Instant start;
  private final InstantSource real;
  private final AtomicReference<@Nullable Duration> ahead = new AtomicReference<>();

  RunningOn(Instant start, InstantSource real) {
    this.start = start;
    this.real = real;
  }

  @Override
  public Instant instant() {
    Instant now = real.instant();
    Duration distance = Duration.between(now, start);
    Duration first = ahead.compareAndExchange(null, distance);
    return now.plus(first == null ? distance : first);
  }
}

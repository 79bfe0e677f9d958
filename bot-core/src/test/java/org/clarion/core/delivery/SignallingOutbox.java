package org.clarion.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Says when a pass in another thread has come to its posts. */
final class SignallingOutbox extends RecordingOutbox {
  private static final Duration WAIT_MAX = Duration.ofSeconds(20);

  private final Semaphore claims = new Semaphore(0);

  @Override
  public List<Post> claim(Instant at, Instant leaseUntil, int limit) {
    List<Post> claimed = super.claim(at, leaseUntil, limit);
    signal();
    return claimed;
  }

  void signal() {
    claims.release();
  }

  /** Returns when there was one more claim since the last that was waited for. */
  void awaitClaim() {
    try {
      assertThat(claims.tryAcquire(WAIT_MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError("Expected not to be interrupted", e);
    }
  }
}

package org.clarion.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.clarion.testkit.TestGroup;

/**
 * A group's clock that is put forward after each message, so that nobody has to wait until the next
 * one may be sent. In between it stands still, and runs on only for what waits for it to do so.
 */
final class PassingTime implements InstantSource {
  /** A little longer than Telegram wants between messages in a group. */
  private static final Duration BETWEEN = Duration.ofSeconds(4);

  /** An answer that takes longer than this is of another moment than its question. */
  private static final Duration STANDS_STILL = Duration.ofSeconds(5);

  private final TestGroup group;
  private volatile long since = System.nanoTime();

  PassingTime(TestGroup group) {
    this.group = group;
  }

  @Override
  public Instant instant() {
    Duration elapsed = elapsed();
    return elapsed.compareTo(STANDS_STILL) < 0 ? group.now() : group.now().plus(elapsed);
  }

  /** So many messages are there, and the next ones may come. */
  void passAfter(int messages) {
    group.pass(BETWEEN.multipliedBy(messages).plusSeconds(elapsed().toSeconds()));
    since = System.nanoTime();
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - since);
  }
}

package org.clarion.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** What one chat has been sent of late, and when it may be sent more; not safe for threads. */
final class ChatPace {
  /** As many messages may come at once in a chat that was quiet. */
  static final int BURST_MAX = 3;

  static final Duration SPACING = Duration.ofSeconds(1);

  /** A minute, and by how much longer than another one a message may be under way. */
  static final Duration WINDOW = Duration.ofSeconds(61);

  private final boolean group;
  private final Deque<Instant> lastMinute = new ArrayDeque<>();

  /** When the chat will be as quiet as if nothing had been sent. */
  private Instant quiet = Instant.MIN;

  private Instant barredUntil = Instant.MIN;

  /**
   * @param group whether a minute has a limit as well
   */
  ChatPace(boolean group) {
    this.group = group;
  }

  /** When the first of so many messages may be sent, which is not before now. */
  Instant first(int messages, Instant now) {
    Instant free = latest(next(now), barredUntil);
    dropOld(now);
    int room = Pace.PER_GROUP_AND_MINUTE_MAX - Math.min(messages, Pace.PER_GROUP_AND_MINUTE_MAX);
    int over = lastMinute.size() - room;
    return over <= 0 ? free : latest(free, nth(over).plus(WINDOW));
  }

  /** When one more of those that were counted already may be sent. */
  Instant next(Instant now) {
    Instant spaced =
        quiet.equals(Instant.MIN) ? now : quiet.minus(SPACING.multipliedBy(BURST_MAX - 1));
    return latest(latest(now, spaced), barredUntil);
  }

  /** Counts so many messages, of which the first is sent now and the others as soon as may be. */
  void count(int messages, Instant now) {
    for (int i = 0; group && i < messages; i++) {
      int late = Math.max(0, i + 1 - BURST_MAX);
      lastMinute.addLast(now.plus(SPACING.multipliedBy(late)));
    }
  }

  /** One message is sent now. */
  void sent(Instant now) {
    quiet = latest(quiet, now).plus(SPACING);
  }

  void bar(Instant until) {
    barredUntil = latest(barredUntil, until);
  }

  /** Whether nothing is known of it that matters still. */
  boolean isForgettable(Instant now) {
    dropOld(now);
    return lastMinute.isEmpty() && !quiet.isAfter(now) && !barredUntil.isAfter(now);
  }

  private void dropOld(Instant now) {
    Instant begin = now.minus(WINDOW);
    while (!lastMinute.isEmpty() && !lastMinute.getFirst().isAfter(begin)) {
      lastMinute.removeFirst();
    }
  }

  private Instant nth(int number) {
    return lastMinute.stream().skip(number - 1L).findFirst().orElseThrow();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

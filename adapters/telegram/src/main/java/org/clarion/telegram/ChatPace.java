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

  /** So many more have their place in a minute, whenever they are sent. */
  private int kept;

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
    dropOld(now);
    int over = lastMinute.size() + kept + messages - Pace.PER_GROUP_AND_MINUTE_MAX;
    if (!group || over <= 0) {
      return next(now);
    }
    // Those that are kept a place are sent now at the earliest.
    Instant last = over > lastMinute.size() ? now : nth(over);
    return latest(next(now), last.plus(WINDOW));
  }

  /** When one more of those that are kept a place may be sent. */
  Instant next(Instant now) {
    Instant spaced =
        quiet.equals(Instant.MIN) ? now : quiet.minus(SPACING.multipliedBy(BURST_MAX - 1));
    return latest(latest(now, spaced), barredUntil);
  }

  /** Keeps so many messages a place in whatever minute they are sent in. */
  void keep(int messages) {
    kept += messages;
  }

  /** So many that were kept a place need it no longer. */
  void free(int messages) {
    kept -= messages;
  }

  /** One message is sent now. */
  void sent(Instant now) {
    quiet = latest(quiet, now).plus(SPACING);
    if (group) {
      lastMinute.addLast(now);
    }
  }

  void bar(Instant until) {
    barredUntil = latest(barredUntil, until);
  }

  /** Whether nothing is known of it that matters still. */
  boolean isForgettable(Instant now) {
    dropOld(now);
    return kept == 0 && lastMinute.isEmpty() && !quiet.isAfter(now) && !barredUntil.isAfter(now);
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

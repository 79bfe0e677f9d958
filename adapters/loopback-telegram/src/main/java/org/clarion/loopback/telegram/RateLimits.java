package org.clarion.loopback.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many messages Telegram takes: about 30 a second, in one chat one a second with short bursts,
 * in one group 20 a minute.
 */
final class RateLimits {
  private static final Window OVERALL = new Window(30, Duration.ofSeconds(1));
  private static final Duration PER_CHAT = Duration.ofSeconds(1);
  private static final int BURST_MAX = 5;
  private static final Window GROUP = new Window(20, Duration.ofMinutes(1));

  private final Deque<Instant> all = new ArrayDeque<>();

  /** When each chat will have had one message a second. */
  private final Map<Long, Instant> evenly = new HashMap<>();

  private final Map<Long, Deque<Instant>> byGroup = new HashMap<>();
  private boolean on = true;
  private int over;

  /** So many within so much time. */
  private record Window(int max, Duration time) {
    /** How long to wait until one more fits; null when it does. */
    @Nullable Duration overBy(Deque<Instant> past, Instant now) {
      while (!past.isEmpty() && !past.element().isAfter(now.minus(time))) {
        past.remove();
      }
      return past.size() < max ? null : Duration.between(now, past.element().plus(time));
    }
  }

  void keep(boolean keep) {
    on = keep;
  }

  int over() {
    return over;
  }

  /** Counts a message; the time to wait when it is one too many, or null. */
  @Nullable Duration take(long chat, boolean group, Instant now) {
    if (!on) {
      return null;
    }
    Instant even = evenly.getOrDefault(chat, now);
    Instant next = (even.isAfter(now) ? even : now).plus(PER_CHAT);
    Duration early = Duration.between(now.plus(PER_CHAT.multipliedBy(BURST_MAX)), next);
    Deque<Instant> inGroup = byGroup.computeIfAbsent(chat, _ -> new ArrayDeque<>());
    Duration due = group ? GROUP.overBy(inGroup, now) : null;
    due = due == null && early.isPositive() ? early : due;
    due = due == null ? OVERALL.overBy(all, now) : due;
    if (due != null) {
      over++;
      return due;
    }
    all.add(now);
    evenly.put(chat, next);
    inGroup.add(now);
    return null;
  }
}

package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Traits;

/** Keeps posts below what a platform takes, all places together and each by itself. */
public final class Pacing {
  /** Who would have to hold a post back for longer asks again instead. */
  static final Duration WAIT_MAX = Duration.ofSeconds(3);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** When more places than that are remembered, those of the last minute are kept. */
  private static final int PLACES_MAX = 10_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<PlatformName, Instant> free = new HashMap<>();
  private final Map<Place, Deque<Instant>> recent = new HashMap<>();

  /**
   * When one more post may go out. Within {@link #WAIT_MAX} it counts as if it did; later than that
   * it is when to ask again, and nothing is counted.
   *
   * @return never before the moment given
   */
  public Instant reserve(Place place, Traits traits, Instant now) {
    lock.lock();
    try {
      Deque<Instant> posts = recent.computeIfAbsent(place, _ -> new ArrayDeque<>());
      forget(posts, now);
      Instant moment = later(freeFrom(place.platform(), now), freeFrom(posts, traits, now));
      if (moment.isAfter(now.plus(WAIT_MAX))) {
        return moment;
      }
      posts.add(moment);
      free.put(place.platform(), moment.plus(gap(traits)));
      if (recent.size() > PLACES_MAX) {
        recent.values().forEach(it -> forget(it, now));
        recent.values().removeIf(Deque::isEmpty);
      }
      return moment;
    } finally {
      lock.unlock();
    }
  }

  /** Uncounts a post that was reserved for a moment and does not go out. */
  void giveBack(Place place, Instant moment) {
    lock.lock();
    try {
      Deque<Instant> posts = recent.get(place);
      if (posts != null) {
        posts.removeLastOccurrence(moment);
      }
    } finally {
      lock.unlock();
    }
  }

  /** When something else may be asked of a platform that does not add to any place, as above. */
  Instant reserve(Platform platform, Instant now) {
    lock.lock();
    try {
      Instant moment = freeFrom(platform.name(), now);
      if (!moment.isAfter(now.plus(WAIT_MAX))) {
        free.put(platform.name(), moment.plus(gap(platform.traits())));
      }
      return moment;
    } finally {
      lock.unlock();
    }
  }

  private Instant freeFrom(PlatformName platform, Instant now) {
    Instant from = free.getOrDefault(platform, now);
    return isWhileClockWasAhead(from, now) ? now : later(now, from);
  }

  /** A minute after the post that would be one too many together with the next. */
  private static Instant freeFrom(Deque<Instant> posts, Traits traits, Instant now) {
    int over = posts.size() - traits.postsPerPlaceAndMinuteMax();
    return over < 0
        ? now
        : later(now, posts.stream().skip(over).findFirst().orElseThrow().plus(MINUTE));
  }

  private static Duration gap(Traits traits) {
    return traits.postsPerSecondMax() == Integer.MAX_VALUE
        ? Duration.ZERO
        : Duration.ofSeconds(1).dividedBy(traits.postsPerSecondMax());
  }

  private static void forget(Deque<Instant> posts, Instant now) {
    posts.removeIf(it -> isWhileClockWasAhead(it, now));
    while (!posts.isEmpty() && !posts.element().plus(MINUTE).isAfter(now)) {
      posts.remove();
    }
  }

  /** Nothing is counted so long before it happens. */
  private static boolean isWhileClockWasAhead(Instant counted, Instant now) {
    return counted.isAfter(now.plus(MINUTE));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

package org.clarion.app;

import static org.clarion.core.Admission.Decision.ANSWER;
import static org.clarion.core.Admission.Decision.SAY_TOO_FAST;
import static org.clarion.core.Admission.Decision.STAY_SILENT;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.clarion.core.Admission;
import org.clarion.core.command.Invocation;
import org.clarion.core.message.PersonId;
import org.clarion.core.message.Place;

/**
 * Lets so many through from one person and from one place, tells the next one once, and then keeps
 * silent until there is room again. Remembers only those who asked lately, and no more than fit.
 */
final class CaffeineAdmission implements Admission {
  static final Limit PERSON = new Limit(5, Duration.ofSeconds(10));
  static final Limit PLACE = new Limit(20, Duration.ofMinutes(1));
  static final int REMEMBERED_MAX = 10_000;

  private final Cache<PersonId, Window> people = cache(PERSON);
  private final Cache<Place, Window> places = cache(PLACE);
  private final ReentrantLock lock = new ReentrantLock();

  /** So many within a stretch of time. */
  record Limit(int count, Duration within) {}

  @Override
  public Decision decide(Invocation invocation) {
    Instant now = invocation.receivedAt();
    lock.lock();
    try {
      Window person = people.get(invocation.asker().id(), _ -> new Window(PERSON));
      Window place = places.get(invocation.place(), _ -> new Window(PLACE));
      if (person.isFull(now)) {
        return person.refuse();
      }
      if (place.isFull(now)) {
        return place.refuse();
      }
      person.admit(now);
      place.admit(now);
      return ANSWER;
    } finally {
      lock.unlock();
    }
  }

  private static <K> Cache<K, Window> cache(Limit limit) {
    return Caffeine.newBuilder()
        .maximumSize(REMEMBERED_MAX)
        .expireAfterAccess(limit.within())
        .build();
  }

  /** When the latest of one asker were let through. */
  private static final class Window {
    private final Limit limit;
    private final Deque<Instant> admitted = new ArrayDeque<>();
    private boolean told;

    Window(Limit limit) {
      this.limit = limit;
    }

    boolean isFull(Instant now) {
      Instant since = now.minus(limit.within());
      while (!admitted.isEmpty() && !admitted.getFirst().isAfter(since)) {
        admitted.removeFirst();
      }
      return admitted.size() >= limit.count();
    }

    void admit(Instant now) {
      admitted.addLast(now);
      told = false;
    }

    Decision refuse() {
      Decision decision = told ? STAY_SILENT : SAY_TOO_FAST;
      told = true;
      return decision;
    }
  }
}

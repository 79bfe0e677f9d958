package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.clarion.core.message.Platform;
import org.clarion.core.message.Pulse;
import org.jspecify.annotations.Nullable;

/**
 * Notices when the machine's clock cannot be right. Nothing is posted then: too early and too late
 * are both worse than a little late.
 *
 * <p>A clock that has run on as it should since it was last trusted is trusted again. After a jump,
 * and at the start, the platforms are asked what time it is (RFC 9110 section 6.6.1). While none of
 * them answers, nothing is trusted: nothing could be posted either. Where they answer but do not
 * say what time it is, a clock that has gone back is not trusted, and one that has gone forward is:
 * a laptop that slept looks just like that.
 */
public final class ClockGuard {
  /** Clocks may differ by so much. */
  public static final Duration TOLERANCE = Duration.ofMinutes(2);

  /** While it is not trusted, the platforms are asked again this often. */
  static final Duration ASK_AGAIN = Duration.ofSeconds(30);

  private final Collection<Platform> platforms;
  private final LongSupplier nanos;

  private volatile @Nullable Reading trusted;
  private long askedAt;
  private Verdict last = new Verdict.Right();
  private boolean wasTold;

  private record Reading(Instant wall, long nanos) {}

  /** What to think of the clock. */
  public sealed interface Verdict {
    /** It can be relied on. */
    record Right() implements Verdict {}

    /** It cannot; {@code theirs} is what it should show. */
    record Wrong(Instant ours, Instant theirs) implements Verdict {}

    /** Nobody can say, because no platform answers. */
    record Unsure() implements Verdict {}
  }

  /**
   * @param nanos a monotonic clock that nobody can set
   */
  public ClockGuard(Collection<Platform> platforms, LongSupplier nanos) {
    this.platforms = List.copyOf(platforms);
    this.nanos = nanos;
  }

  /**
   * Looks at the clock.
   *
   * @param now what it shows
   * @param seen the latest time that is known to have passed, from before the start; null for none
   */
  public Verdict look(Instant now, @Nullable Instant seen) {
    long elapsed = nanos.getAsLong();
    Reading reading = trusted;
    if (reading != null && isOnCourse(reading, now, elapsed)) {
      trusted = new Reading(now, elapsed);
      last = new Verdict.Right();
      wasTold = false;
      return last;
    }
    if (!(last instanceof Verdict.Right) && elapsed - askedAt < ASK_AGAIN.toNanos()) {
      return last;
    }
    askedAt = elapsed;
    last = judge(now, expected(reading, seen, elapsed));
    if (last instanceof Verdict.Right) {
      trusted = new Reading(now, elapsed);
      wasTold = false;
    }
    return last;
  }

  /**
   * A clock that cannot be read any more once it is not where it should be since it was last
   * trusted. Whoever was held up in the middle of something does not go on by a time that nobody
   * has checked.
   */
  public InstantSource checked(InstantSource clock) {
    return () -> {
      Instant now = clock.instant();
      Reading reading = trusted;
      if (reading == null || !isOnCourse(reading, now, nanos.getAsLong())) {
        throw new UncheckedTime();
      }
      return now;
    };
  }

  private Verdict judge(Instant now, @Nullable Instant atLeast) {
    List<Pulse.Alive> alive = alive();
    List<Instant> theirs = alive.stream().map(Pulse.Alive::time).filter(Objects::nonNull).toList();
    if (theirs.isEmpty() && wasTold) {
      // Who says nothing now does not take back what was said before.
      return last;
    }
    wasTold = !theirs.isEmpty();
    if (wasTold) {
      return theirs.stream()
          .filter(it -> Duration.between(it, now).abs().compareTo(TOLERANCE) > 0)
          .findFirst()
          .<Verdict>map(it -> new Verdict.Wrong(now, it))
          .orElseGet(Verdict.Right::new);
    }
    if (atLeast != null && now.isBefore(atLeast.minus(TOLERANCE))) {
      return new Verdict.Wrong(now, atLeast);
    }
    return alive.isEmpty() && !platforms.isEmpty() ? new Verdict.Unsure() : new Verdict.Right();
  }

  private List<Pulse.Alive> alive() {
    return platforms.stream()
        .map(Platform::pulse)
        .filter(Pulse.Alive.class::isInstance)
        .map(Pulse.Alive.class::cast)
        .toList();
  }

  private static boolean isOnCourse(Reading reading, Instant now, long elapsed) {
    Instant expected = reading.wall().plusNanos(elapsed - reading.nanos());
    return Duration.between(expected, now).abs().compareTo(TOLERANCE) <= 0;
  }

  private static @Nullable Instant expected(
      @Nullable Reading reading, @Nullable Instant seen, long elapsed) {
    return reading == null ? seen : reading.wall().plusNanos(elapsed - reading.nanos());
  }
}

package org.clarion.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clarion.core.delivery.Logins;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every login to the gateway passes: it waits until {@link LoginWaits} lets it and Discord has
 * some left, and is written down before it begins. One that never reached Discord is not lost: the
 * next passes in its place.
 */
final class LoginGate {
  private static final Logger LOG = LoggerFactory.getLogger(LoginGate.class);

  /** So often it looks at the clock, which people may set. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Logins logins;
  private final InstantSource clock;
  private final CountDownLatch closed;
  private boolean spare;
  private boolean storeMissed;
  private volatile @Nullable Instant opens;

  /**
   * @param closed ends every wait
   */
  LoginGate(Logins logins, InstantSource clock, CountDownLatch closed) {
    this.logins = logins;
    this.clock = clock;
    this.closed = closed;
  }

  /**
   * Waits for the next login's turn and writes it down.
   *
   * @return false when it was closed meanwhile
   */
  synchronized boolean pass(GatewayAdvice advice) throws InterruptedException {
    if (spare) {
      spare = false;
      return true;
    }
    try {
      while (!mayPass(advice)) {
        if (closed.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
    } finally {
      opens = null;
    }
    return closed.getCount() > 0;
  }

  /** The login that passed last did not reach Discord. */
  synchronized void giveBack() {
    spare = true;
  }

  /** Until when a login waits at this moment; null when none does, or not for long. */
  @Nullable Instant opens() {
    return opens;
  }

  private boolean mayPass(GatewayAdvice advice) {
    try {
      Instant now = clock.instant();
      Instant next = next(advice, now);
      if (next.isAfter(now)) {
        announce(next, now);
        return false;
      }
      logins.note(DiscordPlatform.NAME, now);
      storeMissed = false;
      return true;
    } catch (RuntimeException e) {
      // Without the store nobody knows how often it has logged in.
      if (!storeMissed) {
        LOG.warn(
            "The store does not answer ({}); the login to Discord waits for it",
            e.getClass().getSimpleName());
      }
      storeMissed = true;
      return false;
    }
  }

  private Instant next(GatewayAdvice advice, Instant now) {
    Instant horizon = now.minus(LoginWaits.LOOK_BACK);
    List<Instant> earlier = logins.since(DiscordPlatform.NAME, horizon);
    Instant byUs = new LoginWaits(advice.shards(), advice.concurrency()).next(earlier, now);
    long since = earlier.stream().filter(it -> !it.isBefore(advice.seenAt())).count();
    boolean low = advice.remaining() - since < LoginWaits.RESERVE;
    return low && advice.resetsAt().isAfter(byUs) ? advice.resetsAt() : byUs;
  }

  private void announce(Instant next, Instant now) {
    boolean brief = next.isBefore(now.plus(LoginWaits.PACE).plusSeconds(1));
    if (!brief && opens == null) {
      LOG.warn("Logged in to Discord often lately; the next login waits until {}", next);
    }
    opens = brief ? null : next;
  }
}

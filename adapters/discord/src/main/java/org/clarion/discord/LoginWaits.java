package org.clarion.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When the bot may log in to the gateway again, from when it last did: a process that crashes every
 * second logs in at most {@link #PER_DAY_MAX} times a day for each shard, and one that ran for six
 * hours never waits. Discord itself resets the token of a bot that logs in 1,000 times.
 *
 * @param shards how many logins one start takes
 * @param concurrency how many logins at once Discord takes
 */
record LoginWaits(int shards, int concurrency) {
  /** How many logins of one shard fall into any 24 hours, at the most. */
  static final int PER_DAY_MAX = 20;

  /** Earlier logins do not count. */
  static final Duration LOOK_BACK = Duration.ofHours(24);

  /** Discord takes as many logins as its concurrency says within five seconds. */
  static final Duration PACE = Duration.ofSeconds(6);

  /** After so long without a login the next one is free: four such fit into a day. */
  static final Duration WAIT_MAX = Duration.ofHours(6);

  /** Logins that Discord has left and that are kept for a person to find the fault with. */
  static final int RESERVE = 20;

  private static final int FREE_ROUNDS = 4;
  private static final int ROUNDS_MAX = 16;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

  /**
   * @throws IllegalArgumentException unless both are positive
   */
  LoginWaits {
    if (shards < 1 || concurrency < 1) {
      throw new IllegalArgumentException(
          "Expected positive numbers but were %d and %d".formatted(shards, concurrency));
    }
  }

  /**
   * The moment from which on the next login may begin; not after {@code now} when that is at once.
   *
   * @param logins those of the last {@link #LOOK_BACK}, the oldest first; the clock may have been
   *     set back since
   */
  Instant next(List<Instant> logins, Instant now) {
    Instant horizon = now.minus(LOOK_BACK);
    List<Instant> counted =
        logins.stream().filter(it -> it.isAfter(horizon) && !it.isAfter(now)).toList();
    Instant byPace = back(counted, concurrency, PACE);
    Instant byRound = back(counted, shards, wait(counted.size() / shards));
    return byPace.isAfter(byRound) ? byPace : byRound;
  }

  /** How long after a round of logins the next may begin, when so many were already made. */
  private static Duration wait(int rounds) {
    if (rounds < FREE_ROUNDS) {
      return Duration.ZERO;
    }
    if (rounds >= ROUNDS_MAX) {
      return WAIT_MAX;
    }
    Duration doubled = FIRST_WAIT.multipliedBy(1L << (rounds - FREE_ROUNDS));
    return doubled.compareTo(WAIT_MAX) < 0 ? doubled : WAIT_MAX;
  }

  /** So long after the n-th last login. */
  private static Instant back(List<Instant> logins, int count, Duration wait) {
    return logins.size() < count ? Instant.MIN : logins.get(logins.size() - count).plus(wait);
  }
}

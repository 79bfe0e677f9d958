package org.clarion.core.delivery;

import java.time.Duration;
import java.util.List;

/** How long a place that could not be posted to is left alone before it is tried again. */
public final class ProbeWaits {
  /** A place that could not be posted to for so long is forgotten. */
  public static final Duration GIVE_UP_AFTER = Duration.ofDays(30);

  private static final List<Duration> WAITS =
      List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(6));

  /** Platforms ban who asks for what is refused again and again: some 20 probes in 10 minutes. */
  private static final Duration APART = Duration.ofSeconds(30);

  /** No place waits longer for its next probe. */
  public static final Duration WAIT_MAX = Duration.ofDays(1);

  private ProbeWaits() {}

  /**
   * The wait after so many attempts in a row that failed, from 1: 5 minutes, 1 hour, 6 hours. Where
   * many places of a platform wait for their probes, longer: each in its turn.
   *
   * @param suspects how many places of the platform cannot be posted to, this one included
   */
  public static Duration after(int failures, int suspects) {
    Duration wait = WAITS.get(Math.clamp(failures - 1L, 0, WAITS.size() - 1));
    Duration turn = APART.multipliedBy(suspects);
    Duration longer = turn.compareTo(wait) > 0 ? turn : wait;
    return longer.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : longer;
  }
}

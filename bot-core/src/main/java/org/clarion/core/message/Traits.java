package org.clarion.core.message;

import java.time.Duration;

/**
 * What the core has to know about a platform before it posts there.
 *
 * @param repeatsDroppedFor for so long after a first attempt a second one under the same key is
 *     sure to be dropped; zero where every attempt shows
 * @param postsPerSecondMax how many posts a second all places together may get; well below what the
 *     platform allows
 * @param postsPerPlaceAndMinuteMax how many posts one place may get within a minute
 */
public record Traits(
    Duration repeatsDroppedFor, int postsPerSecondMax, int postsPerPlaceAndMinuteMax) {
  /** Takes whatever comes, as a terminal does, and shows it every time. */
  public static final Traits UNLIMITED =
      new Traits(Duration.ZERO, Integer.MAX_VALUE, Integer.MAX_VALUE);

  /**
   * @throws IllegalArgumentException unless the limits are positive and the time not negative
   */
  public Traits {
    if (repeatsDroppedFor.isNegative() || postsPerSecondMax < 1 || postsPerPlaceAndMinuteMax < 1) {
      throw new IllegalArgumentException(
          "Expected positive limits but were %d and %d"
              .formatted(postsPerSecondMax, postsPerPlaceAndMinuteMax));
    }
  }

  /** Whether a second attempt is dropped by the platform itself, at least for a while. */
  public boolean dropsRepeats() {
    return repeatsDroppedFor.isPositive();
  }
}

package org.clarion.testkit.loopback;

/**
 * How many messages a platform takes before it refuses more.
 *
 * @param perSecondMax all places together
 * @param perPlaceAndMinuteMax one place
 */
public record Limits(int perSecondMax, int perPlaceAndMinuteMax) {
  /** Takes whatever comes. */
  public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /**
   * @throws IllegalArgumentException unless both are positive
   */
  public Limits {
    if (perSecondMax < 1 || perPlaceAndMinuteMax < 1) {
      throw new IllegalArgumentException(
          "Expected positive limits but were %d and %d"
              .formatted(perSecondMax, perPlaceAndMinuteMax));
    }
  }
}

package org.clarion.core.message;

/** Tells how the bot stands in any place of any platform. */
@FunctionalInterface
public interface PlaceChecks {
  /** Looks, within a bounded time. */
  PlaceCheck check(Place place);

  /** Whether messages can be pinned where this place is, by whoever may; known without asking. */
  default boolean canPin(Place place) {
    return false;
  }
}

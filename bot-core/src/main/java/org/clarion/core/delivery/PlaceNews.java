package org.clarion.core.delivery;

import org.clarion.core.message.Place;

/** What an attempt has shown about the place it was made in. */
public sealed interface PlaceNews {
  /** Nothing that was not known. */
  record None() implements PlaceNews {}

  /** It can be posted to. */
  record Reachable() implements PlaceNews {}

  /** It cannot be posted to; it is tried again after ever longer waits. */
  record Unreachable(String reason) implements PlaceNews {}

  /** It goes by another id; all that belongs to it goes with it. */
  record Migrated(Place to) implements PlaceNews {}
}

package org.clarion.core.delivery;

import java.time.Instant;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Place;
import org.jspecify.annotations.Nullable;

/**
 * The one message with the coming dates that is kept current in a place.
 *
 * @param post the key under which it was sent
 * @param begunAt when sending it was begun
 * @param message the platform's id; null as long as it is not known whether it was posted
 * @param digest of what it says; empty when that is not known
 * @param pinned whether it was pinned once; somebody may have taken it down since
 */
public record Pin(
    Place place,
    DeliveryKey post,
    Instant begunAt,
    @Nullable String message,
    String digest,
    boolean pinned) {
  /** What its digest is while nothing is known of what it says. */
  static final String UNKNOWN = "";

  /** A new message, before it is sent. */
  static Pin begun(Place place, Instant now) {
    return new Pin(place, DeliveryKeys.ofPin(place, now), now, null, UNKNOWN, false);
  }

  /** The same message, now that the platform has told its id. */
  Pin postedAs(String id, String said) {
    return new Pin(place, post, begunAt, id, said, pinned);
  }

  /** The same message, which says something else. */
  Pin saying(String said) {
    return new Pin(place, post, begunAt, message, said, pinned);
  }

  /** The same message, pinned or to be pinned again. */
  Pin pinned(boolean done) {
    return new Pin(place, post, begunAt, message, digest, done);
  }
}

package org.clarion.core.message;

import java.time.Instant;
import java.util.Set;

/** A chat platform as the core sees it: somewhere a message can be sent. */
public interface Platform {
  PlatformName name();

  /** What it takes and how it treats repeats. */
  default Traits traits() {
    return Traits.UNLIMITED;
  }

  /**
   * Sends one message and reports what became of it, within a bounded time. Never throws for a
   * failure of the platform: that is a {@link Receipt} like any other.
   *
   * @param delivery stays the same when the same message is tried again, so that a platform able to
   *     recognise repeats can drop them
   */
  Receipt send(Place place, Message message, DeliveryKey delivery);

  /**
   * Sends one message as an answer to an earlier one of the bot's own, or by itself where that
   * cannot be.
   *
   * @param earlier the platform's id of the earlier message
   */
  default Receipt answer(Place place, String earlier, Message message, DeliveryKey delivery) {
    return send(place, message, delivery);
  }

  /** Puts another text in the place of an earlier message; repeating it changes nothing. */
  default Receipt edit(Place place, String earlier, Message message) {
    return new Receipt.Rejected("this platform cannot edit");
  }

  /** Whether it has pinned messages at all. */
  default boolean canPin() {
    return false;
  }

  /**
   * Keeps one of the bot's own messages at the top of its place, without notifying anybody; pinning
   * it again changes nothing.
   */
  default Receipt pin(Place place, String message) {
    return new Receipt.Rejected("this platform cannot pin");
  }

  /** Looks whether a message was posted whose receipt never came. */
  default Sighting look(Place place, DeliveryKey delivery, Instant since) {
    return new Sighting.CannotLook();
  }

  /** What the bot may not do in a place, as far as the platform tells; within a bounded time. */
  default PlaceCheck check(Place place) {
    return new PlaceCheck.Known(Set.of());
  }

  /** Asks the platform for any answer at all, within a bounded time. */
  default Pulse pulse() {
    return new Pulse.Alive(null);
  }
}

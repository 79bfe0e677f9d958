package org.clarion.core.message;

/** A chat platform as the core sees it: somewhere a message can be sent. */
public interface Platform {
  PlatformName name();

  /**
   * Sends one message and reports what became of it, within a bounded time. Never throws for a
   * failure of the platform: that is a {@link Receipt} like any other.
   *
   * @param delivery stays the same when the same message is tried again, so that a platform able to
   *     recognise repeats can drop them
   */
  Receipt send(Place place, Message message, DeliveryKey delivery);
}

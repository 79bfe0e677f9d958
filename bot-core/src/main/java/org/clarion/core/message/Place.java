package org.clarion.core.message;

/**
 * Where something is said: one channel, group, forum topic, thread or direct chat of one platform.
 *
 * @param group the server or group the channel belongs to, as the platform names it
 * @param channel the channel, topic or thread inside it; equal to the group where a platform has no
 *     channels
 */
public record Place(PlatformName platform, String group, String channel) {
  private static final int NAME_LENGTH_MAX = 64;

  /**
   * @throws IllegalArgumentException when group or channel is empty or longer than 64 characters
   */
  public Place {
    check("group", group);
    check("channel", channel);
  }

  private static void check(String what, String value) {
    if (value.isEmpty() || value.length() > NAME_LENGTH_MAX) {
      throw new IllegalArgumentException(
          "Expected a %s of 1 to %d characters but it has %d"
              .formatted(what, NAME_LENGTH_MAX, value.length()));
    }
  }
}

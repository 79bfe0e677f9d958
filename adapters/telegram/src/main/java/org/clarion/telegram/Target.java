package org.clarion.telegram;

import java.util.regex.Pattern;
import org.clarion.core.message.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where Telegram posts: a chat, or a topic of a forum.
 *
 * @param chat negative for groups and channels, the person's id for a private chat
 * @param topic null for a chat without topics and for a forum's General, which has no thread
 */
record Target(long chat, @Nullable Integer topic) {
  private static final Pattern CHAT = Pattern.compile("-?[1-9][0-9]{0,17}");
  private static final Pattern TOPIC = Pattern.compile("[1-9][0-9]{0,8}");

  /** The chat itself. */
  static Target of(long chat) {
    return new Target(chat, null);
  }

  /** Where a place is; null when it is none of Telegram's. */
  static @Nullable Target of(Place place) {
    boolean known =
        place.platform().equals(TelegramPlatform.NAME) && CHAT.matcher(place.group()).matches();
    if (!known) {
      return null;
    }
    long chat = Long.parseLong(place.group());
    if (place.channel().equals(place.group())) {
      return of(chat);
    }
    return TOPIC.matcher(place.channel()).matches()
        ? new Target(chat, Integer.valueOf(place.channel()))
        : null;
  }

  /** The place as the core knows it. */
  Place place() {
    String group = Long.toString(chat);
    return new Place(TelegramPlatform.NAME, group, topic == null ? group : topic.toString());
  }

  boolean isPrivate() {
    return chat > 0;
  }
}

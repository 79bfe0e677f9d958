package org.clarion.loopback.telegram;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person, or a chat for itself, has written.
 *
 * @param topic the forum topic it stands in; null for none and for General
 * @param message its id in the chat
 * @param updateId the update that brought it to the bot; 0 when Telegram keeps it from the bot
 */
public record Said(long chat, @Nullable Integer topic, long message, long updateId) {
  /** Whether the bot is told of it. */
  public boolean reachesBot() {
    return updateId != 0;
  }
}

package org.clarion.telegram;

import java.time.Instant;

/** How the bot stands with Telegram. */
public sealed interface TelegramState {
  /** It has not got through yet and keeps trying. */
  record Connecting() implements TelegramState {}

  /**
   * People in Telegram can talk to it.
   *
   * @param name what the bot is called there, without the @
   */
  record Connected(String name) implements TelegramState {}

  /** It got through before and does not at the moment; it keeps trying. */
  record NoAnswer(Instant since, String reason) implements TelegramState {}

  /** Telegram has left it without a word longer than a poll may take; it has asked anew. */
  record Deaf(Instant since) implements TelegramState {}

  /** Another program fetches what is meant for this bot, with the same token; it keeps trying. */
  record OtherPoller(Instant since) implements TelegramState {}

  /** Telegram does not know the token; it has stopped trying. */
  record WrongToken() implements TelegramState {}

  /** It was told to stop. */
  record Closed() implements TelegramState {}
}

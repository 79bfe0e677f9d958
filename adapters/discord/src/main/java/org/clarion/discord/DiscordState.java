package org.clarion.discord;

import java.time.Instant;

/** How the bot stands with Discord. */
public sealed interface DiscordState {
  /** It is not connected yet, or not at the moment, and keeps trying. */
  record Connecting() implements DiscordState {}

  /** It has logged in so often lately that it waits before it does so again. */
  record Waiting(Instant until) implements DiscordState {}

  /** People in Discord can talk to it. */
  record Connected() implements DiscordState {}

  /** Discord does not know the token; it has stopped trying. */
  record WrongToken() implements DiscordState {}

  /** Discord refuses what the bot wants to hear; it has stopped trying. */
  record DisallowedIntents() implements DiscordState {}

  /** It was told to stop. */
  record Closed() implements DiscordState {}
}

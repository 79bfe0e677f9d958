package org.clarion.telegram;

import java.util.List;
import java.util.Set;

/** What the bot lets Telegram tell it. */
final class UpdateKinds {
  /** What it needs, and nothing more. */
  private static final List<String> NEEDED =
      List.of("message", "channel_post", "callback_query", "inline_query", "my_chat_member");

  /** What tells more of people than the bot may know, or would have it answer twice. */
  private static final Set<String> TOO_MUCH =
      Set.of(
          "edited_message",
          "edited_channel_post",
          "chat_member",
          "chat_join_request",
          "chosen_inline_result",
          "message_reaction",
          "message_reaction_count",
          "poll_answer",
          "business_message",
          "edited_business_message");

  private UpdateKinds() {}

  /** The names of those it needs. */
  static List<String> needed() {
    return checked(NEEDED);
  }

  /**
   * @throws IllegalStateException when they tell the bot more than it may know
   */
  static List<String> checked(List<String> kinds) {
    if (kinds.stream().anyMatch(TOO_MUCH::contains)) {
      throw new IllegalStateException("Expected no updates that tell too much but were " + kinds);
    }
    return kinds;
  }
}

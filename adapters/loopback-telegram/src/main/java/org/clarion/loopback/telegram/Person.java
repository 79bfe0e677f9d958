package org.clarion.loopback.telegram;

import tools.jackson.databind.node.ObjectNode;

/** Somebody with an account; the bot is one as well. */
final class Person {
  final long id;
  final String firstName;
  final String username;
  final boolean bot;
  String language = "en";

  /** Whether the bot may write to them, as far as they have begun. */
  boolean started;

  /** Whether they have thrown the bot out of their private chat. */
  boolean blocks;

  Person(long id, String firstName, String username, boolean bot) {
    this.id = id;
    this.firstName = firstName;
    this.username = username;
    this.bot = bot;
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("is_bot", bot)
            .put("first_name", firstName)
            .put("username", username);
    if (!bot && !language.isEmpty()) {
      json.put("language_code", language);
    }
    return json;
  }
}

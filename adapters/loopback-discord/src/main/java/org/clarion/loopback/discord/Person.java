package org.clarion.loopback.discord;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who has an account: a person or the bot. */
final class Person {
  final long id;
  final String name;
  final boolean bot;
  String locale = "en-US";
  boolean takesDirectMessages = true;

  Person(long id, String name, boolean bot) {
    this.id = id;
    this.name = name;
    this.bot = bot;
  }

  ObjectNode json() {
    ObjectNode user =
        Json.object()
            .put("id", Json.id(id))
            .put("username", name.toLowerCase(Locale.ROOT))
            .put("discriminator", "0")
            .put("global_name", name)
            .putNull("avatar")
            .put("public_flags", 0);
    return bot ? user.put("bot", true) : user;
  }
}

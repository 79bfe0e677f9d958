package org.clarion.loopback.discord;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a message as Discord shows it to the bot. */
final class MessageJson {
  private static final int REPLY = 19;

  private final World world;

  MessageJson(World world) {
    this.world = world;
  }

  /** As REST gives it. Other people's words are left out where they are not for the bot. */
  ObjectNode write(Message message) {
    boolean open = open(message);
    ObjectNode json =
        Json.object()
            .put("id", Json.id(message.id))
            .put("channel_id", Json.id(message.channel.id))
            .put("content", open ? message.content : "")
            .put("timestamp", Times.write(message.at))
            .put("edited_timestamp", edited(message))
            .put("tts", false)
            .put("mention_everyone", message.pings.everyone())
            .put("pinned", false)
            .put("type", message.repliesTo == null ? 0 : REPLY)
            .put("flags", message.flags);
    json.set("author", message.author.json());
    json.set("mentions", mentions(message.pings));
    ArrayNode roles = json.putArray("mention_roles");
    message.pings.roles().forEach(it -> roles.add(Json.id(it)));
    json.set("attachments", open ? Json.array(message.files, Files::json) : Json.array());
    json.set("embeds", open ? message.embeds.deepCopy() : Json.array());
    json.set("components", open ? message.components.deepCopy() : Json.array());
    if (message.repliesTo != null) {
      json.putObject("message_reference")
          .put("type", 0)
          .put("message_id", Json.id(message.repliesTo))
          .put("channel_id", Json.id(message.channel.id));
    }
    return json;
  }

  /** As whoever posted it is answered: the nonce comes with it, and never again. */
  ObjectNode writeNew(Message message) {
    return withNonce(write(message), message);
  }

  /** As the gateway tells it when it is new. */
  ObjectNode newEvent(Message message) {
    return withNonce(event(message), message);
  }

  private static ObjectNode withNonce(ObjectNode json, Message message) {
    return message.nonce == null ? json : json.put("nonce", message.nonce);
  }

  /** As the gateway tells it: with the server and who its author is there. */
  ObjectNode event(Message message) {
    ObjectNode json = write(message);
    Server server = message.channel.server;
    if (server != null) {
      json.put("guild_id", Json.id(server.id));
      ObjectNode member = server.memberJson(message.author);
      member.remove("user");
      json.set("member", member);
    }
    json.put("channel_type", message.channel.type.number);
    return json;
  }

  private boolean open(Message message) {
    return message.author.bot
        || message.channel.server == null
        || message.pings.users().contains(world.bot.id);
  }

  private ArrayNode mentions(Pings pings) {
    ArrayNode mentions = Json.array();
    for (long id : pings.users()) {
      Person person = world.people.get(id);
      if (person != null) {
        mentions.add(person.json());
      }
    }
    return mentions;
  }

  private static @Nullable String edited(Message message) {
    return message.edited == null ? null : Times.write(message.edited);
  }
}

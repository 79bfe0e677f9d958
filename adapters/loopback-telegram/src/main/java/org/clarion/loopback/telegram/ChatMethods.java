package org.clarion.loopback.telegram;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods that ask about chats and the people in them. */
final class ChatMethods {
  private final World world;
  private final Access access;
  private final Groups groups;

  ChatMethods(World world, Access access, Groups groups) {
    this.world = world;
    this.access = access;
    this.groups = groups;
  }

  Stream<Method> all() {
    return Stream.of(
        new Method("getChat", this::chat),
        new Method("getChatMember", this::member),
        new Method("getChatMemberCount", this::count),
        new Method("getChatAdministrators", this::administrators),
        new Method("leaveChat", this::leave));
  }

  private JsonNode chat(Parameters asked) {
    Chat chat = access.visible(asked);
    ObjectNode json = chat.json().put("accent_color_id", 3).put("max_reaction_count", 11);
    json.set(
        "accepted_gift_types",
        Json.object()
            .put("unlimited_gifts", false)
            .put("limited_gifts", false)
            .put("unique_gifts", false)
            .put("premium_subscription", false)
            .put("gifts_from_channels", false));
    Message pinned = chat.pins.isEmpty() ? null : chat.messages.get(chat.pins.getFirst());
    if (pinned != null) {
      json.set("pinned_message", pinned.json());
    }
    if (chat.linked != null) {
      json.put("linked_chat_id", chat.linked.id);
    }
    return json;
  }

  private JsonNode member(Parameters asked) {
    Chat chat = access.editable(asked);
    long id = asked.number("user_id", 0);
    Person person = id == world.bot.id ? world.bot : world.people.get(id);
    if (person == null) {
      throw Refusal.bad("invalid user_id specified");
    }
    if (chat.person != null) {
      return ChatMembers.json(person, Status.MEMBER, BotRights.MEMBER);
    }
    if (chat.kind == Chat.Kind.CHANNEL && !chat.rights.administrator()) {
      throw Refusal.bad("member list is inaccessible");
    }
    return ChatMembers.json(person, chat.status(person), chat.rights);
  }

  private JsonNode count(Parameters asked) {
    Chat chat = access.editable(asked);
    long here = chat.members.values().stream().filter(Status::isHere).count();
    return Json.object().numberNode(here + 1);
  }

  private JsonNode administrators(Parameters asked) {
    Chat chat = access.editable(asked);
    if (chat.person != null) {
      throw Refusal.bad("there are no administrators in the private chat");
    }
    ArrayNode all = Json.array();
    for (Map.Entry<Long, Status> member : chat.members.entrySet()) {
      if (member.getValue().isAdministrator()) {
        all.add(ChatMembers.json(world.person(member.getKey()), member.getValue(), chat.rights));
      }
    }
    return all;
  }

  private JsonNode leave(Parameters asked) {
    groups.botBecomes(access.editable(asked), world.bot, Status.LEFT, BotRights.MEMBER);
    return Json.TRUE;
  }
}

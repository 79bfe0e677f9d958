package org.clarion.loopback.telegram;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens to chats apart from messages; the bot is told of it as Telegram tells it. */
final class Groups {
  private static final int TOPIC_COLOUR = 7_322_096;

  private final World world;
  private final Updates updates;

  Groups(World world, Updates updates) {
    this.world = world;
    this.updates = updates;
  }

  /** The message that begins a topic gives it its number. */
  int addTopic(Chat chat, String name) {
    if (!chat.forum) {
      throw new IllegalArgumentException("Expected a forum but was " + chat.id);
    }
    int number = Math.toIntExact(chat.nextMessage());
    var root =
        new Message(number, new Message.Origin(chat, number, world.anonymous, chat), world.now());
    root.more.putObject("forum_topic_created").put("name", name).put("icon_color", TOPIC_COLOUR);
    chat.messages.put(root.id, root);
    chat.topics.put(number, new Chat.Topic(name));
    return number;
  }

  void closeTopic(Chat chat, int number, boolean closed) {
    topic(chat, number).closed = closed;
    notice(chat, number, closed ? "forum_topic_closed" : "forum_topic_reopened", Json.object());
  }

  void deleteTopic(Chat chat, int number) {
    topic(chat, number).deleted = true;
    chat.messages.values().removeIf(it -> it.topic != null && it.topic == number);
    chat.pins.removeIf(it -> !chat.messages.containsKey(it));
  }

  private static Chat.Topic topic(Chat chat, int number) {
    Chat.Topic topic = chat.topics.get(number);
    if (topic == null) {
      throw new IllegalArgumentException("Expected a topic but was " + number);
    }
    return topic;
  }

  /** Says in the chat what has happened to it; gives the update's id. */
  private long notice(Chat chat, @Nullable Integer topic, String what, JsonNode how) {
    Message notice = world.add(new Message.Origin(chat, topic, world.anonymous, chat));
    notice.more.set(what, how);
    return chat.bot.isHere() ? updates.add("message", notice.json()) : 0;
  }

  static void delete(Message message) {
    message.chat.messages.remove(message.id);
    message.chat.pins.remove(message.id);
  }

  /** The bot's standing in a chat changes by somebody's will; gives the update's id. */
  long botBecomes(Chat chat, Person by, Status status, BotRights rights) {
    ObjectNode change = Json.object().put("date", Json.time(world.now()));
    change.set("chat", chat.json());
    change.set("from", by.json());
    change.set("old_chat_member", ChatMembers.json(world.bot, chat.bot, chat.rights));
    chat.bot = status;
    chat.rights = rights;
    change.set("new_chat_member", ChatMembers.json(world.bot, status, rights));
    return updates.add("my_chat_member", change);
  }

  /** The posts of a channel are discussed in a group. */
  void link(Chat channel, Chat group) {
    channel.linked = group;
    group.linked = channel;
  }

  long removeBot(Chat chat, Person by) {
    return botBecomes(chat, by, Status.KICKED, BotRights.MEMBER);
  }

  long addBot(Chat chat, Person by) {
    boolean channel = chat.kind == Chat.Kind.CHANNEL;
    chat.members.putIfAbsent(by.id, Status.CREATOR);
    long update =
        botBecomes(
            chat,
            by,
            channel ? Status.ADMINISTRATOR : Status.MEMBER,
            channel ? BotRights.ADMINISTRATOR : BotRights.MEMBER);
    if (!channel) {
      Message notice = world.add(new Message.Origin(chat, null, by, null));
      notice.more.putArray("new_chat_members").add(world.bot.json());
      updates.add("message", notice.json());
    }
    return update;
  }

  long setBotRights(Chat chat, BotRights rights) {
    Person by =
        chat.members.entrySet().stream()
            .filter(it -> it.getValue() == Status.CREATOR)
            .findFirst()
            .map(it -> world.person(it.getKey()))
            .orElse(world.anonymous);
    Status status = rights.administrator() ? Status.ADMINISTRATOR : Status.MEMBER;
    return botBecomes(chat, by, status, rights);
  }

  /** A group becomes a supergroup, with everybody in it. */
  long upgrade(Chat group) {
    if (group.kind != Chat.Kind.GROUP) {
      throw new IllegalArgumentException("Expected a group but was " + group.id);
    }
    Chat supergroup = world.addChat(Chat.Kind.SUPERGROUP, group.title, false);
    supergroup.members.putAll(group.members);
    supergroup.bot = group.bot;
    supergroup.rights = group.rights;
    notice(group, null, "migrate_to_chat_id", Json.object().numberNode(supergroup.id));
    notice(supergroup, null, "migrate_from_chat_id", Json.object().numberNode(group.id));
    group.upgradedTo = supergroup.id;
    return supergroup.id;
  }

  long block(Person person, boolean blocks) {
    Chat chat = world.chat(person.id);
    Status status = blocks ? Status.KICKED : Status.MEMBER;
    person.blocks = blocks;
    return botBecomes(chat, person, status, BotRights.MEMBER);
  }
}

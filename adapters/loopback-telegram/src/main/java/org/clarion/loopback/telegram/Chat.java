package org.clarion.loopback.telegram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A place where people write to each other. */
final class Chat {
  /** What sort of chat it is, under Telegram's name for it. */
  enum Kind {
    PRIVATE("private"),
    GROUP("group"),
    SUPERGROUP("supergroup"),
    CHANNEL("channel");

    final String value;

    Kind(String value) {
      this.value = value;
    }
  }

  /** A thread of a forum; its number is the id of the message that began it. */
  static final class Topic {
    final String name;
    boolean closed;
    boolean deleted;

    Topic(String name) {
      this.name = name;
    }
  }

  final long id;
  final Kind kind;
  final String title;
  final boolean forum;

  /** With whom a private chat is; null for others. */
  final @Nullable Person person;

  final Map<Integer, Topic> topics = new TreeMap<>();
  final Map<Long, Status> members = new HashMap<>();
  final NavigableMap<Long, Message> messages = new TreeMap<>();

  /** The newest first. */
  final List<Long> pins = new ArrayList<>();

  /** What the bot is here: an administrator, a member, gone or thrown out. */
  Status bot = Status.MEMBER;

  BotRights rights = BotRights.MEMBER;

  /** Where a channel's posts are discussed, or the channel that is discussed here. */
  @Nullable Chat linked;

  /** The supergroup that a group has become; 0 for none. */
  long upgradedTo;

  private long lastMessage;

  private Chat(long id, Kind kind, String title, boolean forum, @Nullable Person person) {
    this.id = id;
    this.kind = kind;
    this.title = title;
    this.forum = forum;
    this.person = person;
  }

  static Chat of(long id, Kind kind, String title, boolean forum) {
    Chat chat = new Chat(id, kind, title, forum, null);
    if (kind == Kind.CHANNEL) {
      chat.bot = Status.ADMINISTRATOR;
      chat.rights = BotRights.ADMINISTRATOR;
    }
    return chat;
  }

  static Chat with(Person person) {
    return new Chat(person.id, Kind.PRIVATE, person.firstName, false, person);
  }

  /** Supergroups and channels count for themselves, all others together. */
  boolean countsAlone() {
    return kind == Kind.SUPERGROUP || kind == Kind.CHANNEL;
  }

  long nextMessage() {
    return ++lastMessage;
  }

  boolean isGroup() {
    return kind == Kind.GROUP || kind == Kind.SUPERGROUP;
  }

  Status status(Person person) {
    if (person.bot) {
      return bot;
    }
    return members.getOrDefault(person.id, Status.LEFT);
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("id", id).put("type", kind.value);
    if (person != null) {
      return json.put("first_name", person.firstName).put("username", person.username);
    }
    json.put("title", title);
    if (forum) {
      json.put("is_forum", true);
    }
    return json;
  }
}

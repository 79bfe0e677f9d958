package org.clarion.loopback.telegram;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.clarion.testkit.loopback.Monitor;
import org.jspecify.annotations.Nullable;

/** Everything there is in this Telegram; only touched by whoever holds its lock. */
final class World extends Monitor {
  /** In whose name an administrator speaks for a group, and a channel in a discussion group. */
  static final long ANONYMOUS = 1_087_968_824;

  static final long TELEGRAM = 777_000;
  static final long CHANNEL_BOT = 136_817_688;
  private static final long BOT_ID = 7_000_000_001L;
  private static final long SUPERGROUPS = -1_000_000_000_000L;

  final InstantSource clock;
  final Person bot = new Person(BOT_ID, "Clarion", "clarion_bot", true);
  final Person anonymous = new Person(ANONYMOUS, "Group", "GroupAnonymousBot", true);
  final Person channelBot = new Person(CHANNEL_BOT, "Channel", "Channel_Bot", true);
  final Person telegram = new Person(TELEGRAM, "Telegram", "telegram", false);
  final Map<Long, Person> people = new LinkedHashMap<>();
  final Map<Long, Chat> chats = new TreeMap<>();
  final Map<String, UploadedFile> files = new LinkedHashMap<>();
  final Settings settings = new Settings();
  private long lastPerson = 1_000_000;
  private long lastGroup = 5_000_000;
  private long lastSupergroup = 2_000_000_000;
  private long lastMessage = 10;
  private long lastQuery = 500_000_000_000L;

  /** What the bot's owner has set. */
  static final class Settings {
    boolean privacy = true;
    boolean inline = true;
    String webhook = "";
  }

  World(InstantSource clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  String nextQuery() {
    return Long.toString(++lastQuery);
  }

  Person addPerson(String firstName, boolean started) {
    long id = ++lastPerson;
    Person person = new Person(id, firstName, "user_" + id, false);
    person.started = started;
    people.put(id, person);
    chats.put(id, Chat.with(person));
    return person;
  }

  Chat addChat(Chat.Kind kind, String title, boolean forum) {
    long id = kind == Chat.Kind.GROUP ? - ++lastGroup : SUPERGROUPS - ++lastSupergroup;
    Chat chat = Chat.of(id, kind, title, forum);
    chats.put(id, chat);
    return chat;
  }

  /** A new message, which is in its chat from then on. */
  Message add(Message.Origin origin) {
    Chat chat = origin.chat();
    Message message =
        new Message(chat.countsAlone() ? chat.nextMessage() : ++lastMessage, origin, now());
    chat.messages.put(message.id, message);
    return message;
  }

  /** A chat, whether the bot sees it or not. */
  Chat chat(long id) {
    return known(chats.get(id), "chat", id);
  }

  Person person(long id) {
    return known(people.get(id), "person", id);
  }

  Message message(long chat, long id) {
    return known(chat(chat).messages.get(id), "message", id);
  }

  private static <T> T known(@Nullable T found, String what, long id) {
    if (found == null) {
      throw new IllegalArgumentException("Expected a %s but was %d".formatted(what, id));
    }
    return found;
  }
}

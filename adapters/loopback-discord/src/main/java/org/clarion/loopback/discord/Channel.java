package org.clarion.loopback.discord;

import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Somewhere messages stand: a server's channel, a thread, or what one person and the bot share. */
final class Channel {
  /** What sort of channel it is, under Discord's number for it. */
  enum Type {
    TEXT(0),
    DIRECT(1),
    THREAD(11),
    FORUM(15);

    final int number;

    Type(int number) {
      this.number = number;
    }
  }

  final long id;
  final Type type;

  /** The server; null for a direct message. */
  final @Nullable Server server;

  /** The channel that a thread belongs to; null for others. */
  final @Nullable Channel parent;

  /** The other side of a direct message; null for others. */
  final @Nullable Person person;

  final TreeMap<Long, Message> messages = new TreeMap<>();
  String name;
  long botAllow;
  long botDeny;
  boolean archived;
  boolean locked;
  Instant archiveChanged;

  private Channel(
      long id,
      Type type,
      String name,
      @Nullable Server server,
      @Nullable Channel parent,
      @Nullable Person person,
      Instant now) {
    this.id = id;
    this.type = type;
    this.name = name;
    this.server = server;
    this.parent = parent;
    this.person = person;
    this.archiveChanged = now;
  }

  static Channel of(long id, Type type, String name, Server server, Instant now) {
    return new Channel(id, type, name, server, null, null, now);
  }

  static Channel thread(long id, String name, Channel parent, Instant now) {
    return new Channel(id, Type.THREAD, name, parent.server, parent, null, now);
  }

  static Channel direct(long id, Person person, Instant now) {
    return new Channel(id, Type.DIRECT, "", null, null, person, now);
  }

  boolean isThread() {
    return parent != null;
  }

  /** What somebody may do here; the channel's own word binds the bot only. */
  long rights(Person who) {
    if (server == null) {
      return Right.USUAL;
    }
    long rights = server.rights(who.id);
    // Whoever may do everything is above a channel's word; a thread goes by its parent's.
    Channel rules = parent == null ? this : parent;
    return who.bot && rights != Right.EVERY ? (rights & ~rules.botDeny) | rules.botAllow : rights;
  }

  ObjectNode json(Person bot) {
    ObjectNode json = Json.object().put("id", Json.id(id)).put("type", type.number).put("flags", 0);
    if (messages.isEmpty()) {
      json.putNull("last_message_id");
    } else {
      json.put("last_message_id", Json.id(messages.lastKey()));
    }
    if (person != null) {
      json.putArray("recipients").add(person.json());
    }
    if (server != null) {
      json.put("name", name).put("guild_id", Json.id(server.id));
    }
    return switch (type) {
      case TEXT, FORUM -> writePlain(json, bot);
      case THREAD -> writeThread(json, bot);
      case DIRECT -> json;
    };
  }

  private ObjectNode writePlain(ObjectNode json, Person bot) {
    json.put("position", 0)
        .put("nsfw", false)
        .put("rate_limit_per_user", 0)
        .putNull("parent_id")
        .putNull("topic");
    var overwrites = json.putArray("permission_overwrites");
    if ((botAllow | botDeny) != 0) {
      overwrites
          .addObject()
          .put("id", Json.id(bot.id))
          .put("type", 1)
          .put("allow", Long.toString(botAllow))
          .put("deny", Long.toString(botDeny));
    }
    if (type == Type.FORUM) {
      json.putArray("available_tags");
      json.put("default_forum_layout", 0).putNull("default_sort_order");
    }
    return json;
  }

  private ObjectNode writeThread(ObjectNode json, Person bot) {
    json.put("owner_id", Json.id(bot.id))
        .put("message_count", messages.size())
        .put("member_count", 1)
        .put("total_message_sent", messages.size())
        .put("rate_limit_per_user", 0);
    if (parent != null) {
      json.put("parent_id", Json.id(parent.id));
    }
    json.putObject("thread_metadata")
        .put("archived", archived)
        .put("locked", locked)
        .put("auto_archive_duration", 1440)
        .put("archive_timestamp", Times.write(archiveChanged))
        .put("create_timestamp", Times.write(archiveChanged));
    return json;
  }
}

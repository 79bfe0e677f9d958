package org.clarion.loopback.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens in servers apart from messages; the bot is told of each as Discord tells it. */
final class Servers {
  private static final int BOT_ADDED = 28;

  private final World world;

  Servers(World world) {
    this.world = world;
  }

  Server addServer(String name) {
    Person owner = addPerson("Owner of " + name);
    Server server = new Server(world.ids.nextServer(), name, owner);
    world.servers.put(server.id, server);
    join(server, owner);
    return server;
  }

  Person addPerson(String name) {
    Person person = new Person(world.ids.nextPerson(), name, false);
    world.people.put(person.id, person);
    return person;
  }

  /** The bot comes in, with a role of its own. */
  void join(Server server, Person by) {
    server.joined = true;
    if (!server.members.containsKey(world.bot.id)) {
      server.members.put(
          world.bot.id, server.addRole(world.ids.next(), world.bot.name, true, Right.USUAL));
    }
    server.audit.addFirst(
        Json.object()
            .put("id", Json.id(world.ids.next()))
            .put("action_type", BOT_ADDED)
            .put("user_id", Json.id(by.id))
            .put("target_id", Json.id(world.bot.id)));
    world.tell(server, "GUILD_CREATE", json(server), Intent.SERVERS);
  }

  /** The bot is thrown out, or leaves. */
  void leave(Server server) {
    world.tell(server, "GUILD_DELETE", Json.object().put("id", Json.id(server.id)), Intent.SERVERS);
    server.joined = false;
    server.members.remove(world.bot.id);
  }

  void outage(Server server, boolean begins) {
    server.outage = begins;
    world.tell(
        server,
        begins ? "GUILD_DELETE" : "GUILD_CREATE",
        begins ? unavailable(server) : json(server),
        Intent.SERVERS);
  }

  Channel addChannel(Server server, Channel.Type type, String name) {
    return added(Channel.of(world.ids.next(), type, name, server, world.now()), "CHANNEL_CREATE");
  }

  Channel addThread(long id, Channel parent, String name) {
    return added(Channel.thread(id, name, parent, world.now()), "THREAD_CREATE");
  }

  private Channel added(Channel channel, String event) {
    world.channels.put(channel.id, channel);
    ObjectNode json = channel.json(world.bot);
    if (channel.isThread()) {
      json.put("newly_created", true);
    }
    world.tell(channel.server, event, json, Intent.SERVERS);
    return channel;
  }

  void rename(Channel channel, String name) {
    channel.name = name;
    changed(channel);
  }

  void setBotRights(Channel channel, long allow, long deny) {
    channel.botAllow = allow;
    channel.botDeny = deny;
    changed(channel);
  }

  void changed(Channel channel) {
    world.tell(
        channel.server,
        channel.isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE",
        channel.json(world.bot),
        Intent.SERVERS);
  }

  void delete(Channel channel) {
    world.channels.remove(channel.id);
    List<Channel> threads =
        world.channels.values().stream().filter(it -> channel.equals(it.parent)).toList();
    threads.forEach(it -> world.channels.remove(it.id));
    world.tell(
        channel.server,
        channel.isThread() ? "THREAD_DELETE" : "CHANNEL_DELETE",
        channel.json(world.bot),
        Intent.SERVERS);
  }

  void archive(Channel thread, boolean archived, boolean locked) {
    thread.archived = archived;
    thread.locked = locked;
    thread.archiveChanged = world.now();
    changed(thread);
  }

  void addEvent(Server server, Person by, String name, Instant start) {
    ObjectNode event =
        Json.object()
            .put("id", Json.id(world.ids.next()))
            .put("guild_id", Json.id(server.id))
            .put("creator_id", Json.id(by.id))
            .put("name", name)
            .put("scheduled_start_time", start.toString())
            .put("scheduled_end_time", start.plus(Duration.ofHours(1)).toString())
            .put("privacy_level", 2)
            .put("status", 1)
            .put("entity_type", 3)
            .putNull("channel_id");
    event.putObject("entity_metadata").put("location", "Union office");
    server.events.add(event);
    world.tell(server, "GUILD_SCHEDULED_EVENT_CREATE", event, Intent.EVENTS);
  }

  Server.Role addRole(Server server, String name) {
    Server.Role role = server.addRole(world.ids.next(), name, false, 0);
    tellRole(server, role, "GUILD_ROLE_CREATE");
    return role;
  }

  void setRights(Server server, Person person, long rights) {
    Server.Role own = server.members.get(person.id);
    if (own == null) {
      own = server.addRole(world.ids.next(), "of " + person.name, person.bot, rights);
      server.members.put(person.id, own);
      tellRole(server, own, "GUILD_ROLE_CREATE");
    } else {
      own.rights = rights;
      tellRole(server, own, "GUILD_ROLE_UPDATE");
    }
    if (person.bot) {
      tellMember(server, person);
    }
  }

  /** What the bot is not to have, nobody has by being there. */
  void setServerRights(Server server, long rights) {
    server.everyone().rights &= rights;
    tellRole(server, server.everyone(), "GUILD_ROLE_UPDATE");
    setRights(server, world.bot, rights);
  }

  /** The owner schedules events, all alike. */
  void fillEvents(Server server, int count) {
    for (int i = 0; i < count; i++) {
      ObjectNode event =
          Json.object()
              .put("id", Json.id(world.ids.next()))
              .put("guild_id", Json.id(server.id))
              .put("creator_id", Json.id(server.owner.id))
              .put("name", "Meeting " + i)
              .put("status", 1)
              .put("entity_type", 3)
              .put("privacy_level", 2)
              .put("user_count", 0)
              .put("scheduled_start_time", Times.write(world.now().plus(Duration.ofDays(1))))
              .put("scheduled_end_time", Times.write(world.now().plus(Duration.ofDays(2))))
              .putNull("channel_id")
              .putNull("entity_id")
              .putNull("recurrence_rule");
      event.putObject("entity_metadata").put("location", "Here");
      server.events.add(event);
      world.tell(server, "GUILD_SCHEDULED_EVENT_CREATE", event, Intent.EVENTS);
    }
  }

  private void tellRole(Server server, Server.Role role, String event) {
    ObjectNode body = Json.object().put("guild_id", Json.id(server.id));
    body.set("role", role.json());
    world.tell(server, event, body, Intent.SERVERS);
  }

  private void tellMember(Server server, Person person) {
    world.tell(
        server,
        "GUILD_MEMBER_UPDATE",
        server.memberJson(person).put("guild_id", Json.id(server.id)),
        Intent.NONE);
  }

  static ObjectNode unavailable(Server server) {
    return Json.object().put("id", Json.id(server.id)).put("unavailable", true);
  }

  /** A server as the gateway describes it; threads that are put away are not in it. */
  ObjectNode json(Server server) {
    ObjectNode json = plainJson(server);
    json.put("member_count", server.members.size()).put("large", false).put("unavailable", false);
    json.put("joined_at", "2024-01-01T00:00:00.000000+00:00");
    json.set("channels", channels(server, false));
    json.set("threads", channels(server, true));
    json.putArray("members").add(server.memberJson(world.bot));
    json.set("guild_scheduled_events", Json.array(server.events.stream()));
    for (String empty : List.of("voice_states", "presences", "stage_instances")) {
      json.putArray(empty);
    }
    return json;
  }

  /** A server as {@code GET /guilds/<id>} describes it. */
  ObjectNode plainJson(Server server) {
    ObjectNode json =
        Json.object()
            .put("id", Json.id(server.id))
            .put("name", server.name)
            .put("owner_id", Json.id(server.owner.id))
            .put("preferred_locale", "en-US")
            .put("afk_timeout", 300)
            .put("verification_level", 0)
            .put("default_message_notifications", 1)
            .put("explicit_content_filter", 0)
            .put("mfa_level", 0)
            .put("nsfw_level", 0)
            .put("premium_tier", 0)
            .put("premium_progress_bar_enabled", false)
            .put("system_channel_flags", 0);
    json.set("roles", Json.array(server.roles.values().stream().map(Server.Role::json)));
    for (String empty : List.of("emojis", "stickers", "features")) {
      json.putArray(empty);
    }
    for (String none : List.of("icon", "splash", "banner", "description")) {
      json.putNull(none);
    }
    json.put("system_channel_id", server.systemChannel == 0 ? null : Json.id(server.systemChannel));
    return json;
  }

  ArrayNode channels(Server server, boolean threads) {
    return Json.array(
        world.channels.values().stream()
            .filter(it -> server.equals(it.server) && it.isThread() == threads && !it.archived)
            .map(it -> it.json(world.bot)));
  }
}

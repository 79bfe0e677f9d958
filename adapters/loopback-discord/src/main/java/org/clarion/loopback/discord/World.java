package org.clarion.loopback.discord;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.clarion.testkit.loopback.Monitor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Everything there is in this Discord; only touched by whoever holds its lock. */
final class World extends Monitor {
  private static final String BOT_NAME = "Clarion";

  final InstantSource clock;
  final Snowflakes ids;
  final Sessions sessions;
  final Person bot;
  final Map<Long, Server> servers = new LinkedHashMap<>();
  final Map<Long, Channel> channels = new TreeMap<>();
  final Map<Long, Person> people = new LinkedHashMap<>();
  private final Map<Long, Channel> directs = new LinkedHashMap<>();
  private final Map<Long, Channel> byMessage = new LinkedHashMap<>();

  World(InstantSource clock, Sessions sessions) {
    this.clock = clock;
    this.ids = new Snowflakes(clock);
    this.sessions = sessions;
    this.bot = new Person(ids.nextPerson(), BOT_NAME, true);
    people.put(bot.id, bot);
  }

  Instant now() {
    return clock.instant();
  }

  Server server(long id) {
    Server server = servers.get(id);
    if (server == null || !server.joined) {
      throw Refusal.unknownServer();
    }
    return server;
  }

  /** A server, whether the bot is in it or not. */
  Server anyServer(long id) {
    return known(servers.get(id), "server", id);
  }

  /** A channel, whether the bot sees it or not. */
  Channel anyChannel(long id) {
    return known(channels.get(id), "channel", id);
  }

  Person anyPerson(long id) {
    return known(people.get(id), "person", id);
  }

  /** A message wherever it stands. */
  Message anyMessage(long id) {
    Channel channel = byMessage.get(id);
    return known(channel == null ? null : channel.messages.get(id), "message", id);
  }

  private static <T> T known(@Nullable T found, String what, long id) {
    if (found == null) {
      throw new IllegalArgumentException("Expected a %s but was %d".formatted(what, id));
    }
    return found;
  }

  /** A channel as the bot finds it: one in a server that it is not in is closed to it. */
  Channel channel(long id) {
    Channel channel = channels.get(id);
    if (channel == null) {
      throw Refusal.unknownChannel();
    }
    if (channel.server != null && !channel.server.joined) {
      throw Refusal.noAccess();
    }
    if (channel.server != null && channel.server.outage) {
      throw new Refusal(503, 0, "503: Service Unavailable");
    }
    return channel;
  }

  Person person(long id) {
    Person person = people.get(id);
    if (person == null) {
      throw new Refusal(404, 10013, "Unknown User");
    }
    return person;
  }

  Message message(Channel channel, long id) {
    Message message = channel.messages.get(id);
    if (message == null) {
      throw Refusal.unknownMessage();
    }
    return message;
  }

  void put(Message message) {
    message.channel.messages.put(message.id, message);
    byMessage.put(message.id, message.channel);
  }

  /** The channel between a person and the bot; made when there is none yet. */
  Channel direct(Person person) {
    return directs.computeIfAbsent(
        person.id,
        _ -> {
          Channel channel = Channel.direct(ids.next(), person, now());
          channels.put(channel.id, channel);
          return channel;
        });
  }

  /** Tells the bot, on the shard that a server belongs to; a null server means direct messages. */
  void tell(@Nullable Server server, String event, ObjectNode body, long intents) {
    if (server == null || server.joined) {
      sessions.dispatch(server == null ? 0 : server.id, event, body, intents);
    }
  }
}

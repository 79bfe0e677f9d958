package org.clarion.loopback.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What people do; the bot gets of it what Telegram would let it have. */
final class Deeds {
  private final World world;
  private final Updates updates;
  private final Queries queries;
  private final Media media;

  /** What somebody writes. */
  record Words(Message.Origin origin, String text, @Nullable Message replyTo, ObjectNode more) {
    static Words of(Message.Origin origin, String text) {
      return new Words(origin, text, null, Json.object());
    }
  }

  Deeds(World world, Updates updates, Queries queries) {
    this.world = world;
    this.updates = updates;
    this.queries = queries;
    this.media = new Media(world);
  }

  Said say(long person, long chat, @Nullable Integer topic, String text) {
    return write(Words.of(enter(person, chat, topic), text));
  }

  Said sayAnonymously(long group, @Nullable Integer topic, String text) {
    Chat chat = world.chat(group);
    return write(Words.of(new Message.Origin(chat, topic, world.anonymous, chat), text));
  }

  Said sayAs(long channel, long group, @Nullable Integer topic, String text) {
    var origin =
        new Message.Origin(world.chat(group), topic, world.channelBot, world.chat(channel));
    return write(Words.of(origin, text));
  }

  Said reply(long person, long chat, long earlier, String text) {
    Message to = world.message(chat, earlier);
    return write(new Words(enter(person, chat, to.topic), text, to, Json.object()));
  }

  Said sendFile(
      long person, long chat, @Nullable Integer topic, UploadedFile file, String caption) {
    return write(new Words(enter(person, chat, topic), caption, null, media.json(file)));
  }

  Said postInChannel(long id, String text) {
    Chat channel = world.chat(id);
    Said said = write(Words.of(new Message.Origin(channel, null, null, channel), text));
    Chat group = channel.linked;
    if (group != null) {
      ObjectNode forward = Json.object().put("is_automatic_forward", true);
      ObjectNode origin = forward.putObject("forward_origin").put("type", "channel");
      origin.put("date", Json.time(world.now())).put("message_id", said.message());
      origin.set("chat", channel.json());
      var place = new Message.Origin(group, null, world.telegram, channel);
      write(new Words(place, text, null, forward));
    }
    return said;
  }

  Said edit(long person, long chat, long id, String text) {
    Message message = world.message(chat, id);
    if (!world.person(person).equals(message.from)) {
      throw new IllegalArgumentException("Expected a message of theirs");
    }
    message.edits.add(message.text.text());
    message.text = Formatting.plain(world, text);
    message.edited = world.now();
    return said(message, "edited_message");
  }

  Press press(long person, long chat, long id, String data) {
    Message message = world.message(chat, id);
    boolean offered =
        Keyboards.rows(message.markup).stream()
            .flatMap(List::stream)
            .anyMatch(it -> data.equals(it.callbackData()));
    if (!offered) {
      throw new IllegalArgumentException("Expected one of the message's buttons");
    }
    enter(person, chat, message.topic);
    return queries.press(world.person(person), message, data, false);
  }

  Press pressOnForgotten(long person, long chat, long message, String data) {
    enter(person, chat, null);
    return queries.press(world.person(person), world.message(chat, message), data, true);
  }

  /** Whoever does something in a chat is in it. */
  private Message.Origin enter(long id, long place, @Nullable Integer topic) {
    Person person = world.person(id);
    Chat chat = world.chat(place);
    if (chat.person != null) {
      if (!chat.person.equals(person)) {
        throw new IllegalArgumentException("Expected their own private chat but was " + place);
      }
      person.started = true;
    } else if (!chat.members.getOrDefault(id, Status.LEFT).isHere()) {
      chat.members.put(id, Status.MEMBER);
    }
    return new Message.Origin(chat, topic, person, null);
  }

  private Said write(Words words) {
    Message message = world.add(words.origin());
    message.text = Formatting.plain(world, words.text());
    message.replyTo = words.replyTo();
    message.more = words.more();
    return said(message, message.chat.kind == Chat.Kind.CHANNEL ? "channel_post" : "message");
  }

  private Said said(Message message, String kind) {
    long update = reachesBot(message) ? updates.add(kind, message.json()) : 0;
    return new Said(message.chat.id, message.topic, message.id, update);
  }

  private boolean reachesBot(Message message) {
    Chat chat = message.chat;
    if (chat.person != null) {
      return !chat.person.blocks;
    }
    if (!chat.bot.isHere()) {
      return false;
    }
    return !world.settings.privacy
        || chat.bot.isAdministrator()
        || answersBot(message)
        || isCommand(message.text.text());
  }

  private boolean answersBot(Message message) {
    return message.replyTo != null && Objects.equals(message.replyTo.from, world.bot);
  }

  /** A command for whom it may concern, or for this bot by name. */
  private boolean isCommand(String text) {
    String command = text.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    int name = command.indexOf('@');
    return command.startsWith("/")
        && (name < 0 || command.substring(name + 1).equals(world.bot.username));
  }
}

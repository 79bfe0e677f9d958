package org.clarion.loopback.discord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes messages down, changes them, and tells the bot of them as far as its intents go. */
final class Messages {
  private static final int HISTORY_MAX = 100;
  private static final int HISTORY_USUAL = 50;

  private final World world;
  private final MessageJson json;
  private final Files files;

  Messages(World world, Files files) {
    this.world = world;
    this.files = files;
    this.json = new MessageJson(world);
  }

  ObjectNode json(Message message) {
    return json.write(message);
  }

  /** With what Discord tells only of a new message. */
  ObjectNode newJson(Message message) {
    return json.writeNew(message);
  }

  /** Makes a message of a draft that was checked; it stands nowhere yet. */
  Message make(Channel channel, Person author, Draft draft, Mentions.Default unsaid) {
    JsonNode body = draft.body();
    Message earlier = replied(channel, body.path("message_reference"));
    Message message = new Message(world.ids.next(), channel, author, world.now());
    message.content = Json.text(body, "content");
    fill(message, draft);
    message.flags |= Json.id(body, "flags");
    String nonce = Json.text(body, "nonce");
    message.nonce = nonce.isEmpty() ? null : nonce;
    message.repliesTo = earlier == null ? null : earlier.id;
    message.pings =
        new Mentions(body, unsaid, channel.rights(author))
            .pings(message.content, earlier == null ? null : earlier.author);
    return message;
  }

  /** Puts a message where people see it. */
  void show(Message message) {
    world.put(message);
    if (!message.has(Message.EPHEMERAL)) {
      tell(message.channel, "MESSAGE_CREATE", json.newEvent(message));
    }
  }

  /** A person writes something. */
  Message say(Person person, Channel channel, String text) {
    Message message = make(channel, person, Draft.text(text), Mentions.Default.EVERYTHING);
    show(message);
    return message;
  }

  /** What everybody in a channel sees, the oldest first. */
  List<Posted> seenBy(Channel channel) {
    return channel.messages.values().stream()
        .filter(it -> !it.has(Message.EPHEMERAL) && !it.has(Message.LOADING))
        .map(Message::posted)
        .toList();
  }

  /** What somebody sees of the bot's, in all channels, the oldest first. */
  List<Posted> ofBot() {
    return world.channels.values().stream()
        .flatMap(it -> it.messages.values().stream())
        .filter(it -> it.author.bot && !it.has(Message.LOADING))
        .sorted(Comparator.comparingLong(it -> it.id))
        .map(Message::posted)
        .toList();
  }

  void edit(Message message, Draft draft) {
    MessageForm.check(draft.body(), draft.files());
    checkRemains(message, draft);
    if (message.has(Message.LOADING)) {
      // What takes the place of the bot's thinking is no edit: people see it for the first time.
      message.flags &= ~Message.LOADING;
      message.pings =
          new Mentions(draft.body(), Mentions.Default.USERS, message.channel.rights(message.author))
              .pings(Json.text(draft.body(), "content"), null);
    } else {
      message.edits.add(message.content);
      message.edited = world.now();
    }
    if (draft.body().has("content")) {
      message.content = Json.text(draft.body(), "content");
    }
    keep(message, draft.body());
    fill(message, draft);
    if (draft.body().has("flags")) {
      long changeable = Message.SUPPRESS_EMBEDS | Message.COMPONENTS_V2;
      message.flags = (message.flags & ~changeable) | (Json.id(draft.body(), "flags") & changeable);
    }
    if (!message.has(Message.EPHEMERAL)) {
      tell(message.channel, "MESSAGE_UPDATE", json.event(message));
    }
  }

  void delete(Message message) {
    message.deleted = true;
    message.channel.messages.remove(message.id);
    if (!message.has(Message.EPHEMERAL)) {
      ObjectNode gone =
          Json.object()
              .put("id", Json.id(message.id))
              .put("channel_id", Json.id(message.channel.id));
      if (message.channel.server != null) {
        gone.put("guild_id", Json.id(message.channel.server.id));
      }
      tell(message.channel, "MESSAGE_DELETE", gone);
    }
  }

  /** The messages that everybody in a channel sees, the newest first, as a request asks. */
  ArrayNode history(Channel channel, Query query) {
    if (!Right.has(channel.rights(world.bot), Right.READ_MESSAGE_HISTORY)) {
      return Json.array();
    }
    int limit = (int) query.number("limit", HISTORY_USUAL);
    if (limit < 1 || limit > HISTORY_MAX) {
      throw Refusal.form("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
    }
    List<Message> seen = new ArrayList<>(range(channel, query));
    seen.removeIf(it -> it.has(Message.EPHEMERAL));
    boolean forwards = query.has("after");
    List<Message> cut =
        forwards || seen.size() <= limit
            ? seen.subList(0, Math.min(limit, seen.size()))
            : seen.subList(seen.size() - limit, seen.size());
    return Json.array(cut.reversed(), this::json);
  }

  private static Collection<Message> range(Channel channel, Query query) {
    if (query.has("after")) {
      return channel.messages.tailMap(query.number("after", 0), false).values();
    }
    if (query.has("before")) {
      return channel.messages.headMap(query.number("before", 0), false).values();
    }
    if (query.has("around")) {
      long middle = query.number("around", 0);
      long half = query.number("limit", HISTORY_USUAL) / 2;
      List<Message> before =
          channel.messages.headMap(middle, false).descendingMap().values().stream()
              .limit(half)
              .toList();
      List<Message> around = new ArrayList<>(before.reversed());
      channel.messages.tailMap(middle, true).values().stream().limit(half + 1).forEach(around::add);
      return around;
    }
    return channel.messages.values();
  }

  private void fill(Message message, Draft draft) {
    if (draft.body().has("components")) {
      JsonNode components = draft.body().path("components");
      message.components = components.isArray() ? Controls.numbered(components) : Json.array();
    }
    if (draft.body().has("embeds")) {
      JsonNode embeds = draft.body().path("embeds");
      message.embeds = embeds.isArray() ? (ArrayNode) embeds.deepCopy() : Json.array();
    }
    draft.files().forEach(it -> message.files.add(files.keep(message.channel, it)));
  }

  /** Refuses an edit after which there would be nothing to see. */
  private static void checkRemains(Message message, Draft draft) {
    JsonNode body = draft.body();
    String content = body.has("content") ? Json.text(body, "content") : message.content;
    boolean files =
        body.has("attachments")
            ? !body.path("attachments").isEmpty()
            : !message.files.isEmpty() || !draft.files().isEmpty();
    boolean embeds = !(body.has("embeds") ? body.path("embeds") : message.embeds).isEmpty();
    boolean components =
        !(body.has("components") ? body.path("components") : message.components).isEmpty();
    if (content.isBlank() && !files && !embeds && !components) {
      throw new Refusal(400, 50006, "Cannot send an empty message");
    }
  }

  /** Of the files there, an edit that names any keeps only those that it names. */
  private static void keep(Message message, JsonNode body) {
    if (!body.has("attachments")) {
      return;
    }
    Set<Long> named = new HashSet<>();
    body.path("attachments").forEach(it -> named.add(Json.id(it, "id")));
    message.files.removeIf(it -> !named.contains(it.id()));
  }

  private @Nullable Message replied(Channel channel, JsonNode reference) {
    if (!reference.isObject()) {
      return null;
    }
    Message earlier = channel.messages.get(Json.id(reference, "message_id"));
    if (earlier == null && reference.path("fail_if_not_exists").asBoolean(true)) {
      throw Refusal.form("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }
    if (earlier != null && !Right.has(channel.rights(world.bot), Right.READ_MESSAGE_HISTORY)) {
      throw new Refusal(403, 160002, "Cannot reply without permission to read message history");
    }
    return earlier;
  }

  private void tell(Channel channel, String event, ObjectNode body) {
    world.tell(channel.server, event, body, intent(channel));
  }

  private static long intent(Channel channel) {
    return channel.server == null ? Intent.DIRECT_MESSAGES : Intent.SERVER_MESSAGES;
  }
}

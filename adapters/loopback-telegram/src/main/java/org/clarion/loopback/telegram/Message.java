package org.clarion.loopback.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A message in a chat. */
final class Message {
  final Chat chat;
  final long id;
  final @Nullable Integer topic;

  /** Who wrote it; of what a chat says for itself, the account that stands in for it. */
  final @Nullable Person from;

  /** The chat in whose name it was written; null for a person's own. */
  final @Nullable Chat sender;

  final Instant at;
  final List<String> edits = new ArrayList<>();
  Formatted text = Formatted.NOTHING;
  @Nullable Message replyTo;
  @Nullable Instant edited;

  /** The keyboard below it; null for none. */
  @Nullable JsonNode markup;

  /** What it has besides a text: a document, or what has happened. */
  ObjectNode more = Json.object();

  List<UploadedFile> files = List.of();
  List<Long> pings = List.of();
  boolean preview;

  /** Whether the bot wrote it, in a channel's name or its own. */
  boolean byBot;

  /** Who writes where and when. */
  record Origin(Chat chat, @Nullable Integer topic, @Nullable Person from, @Nullable Chat sender) {}

  Message(long id, Origin origin, Instant at) {
    this.chat = origin.chat();
    this.id = id;
    this.topic = origin.topic();
    this.from = origin.from();
    this.sender = origin.sender();
    this.at = at;
  }

  ObjectNode json() {
    ObjectNode json = plainJson();
    if (replyTo != null) {
      json.set("reply_to_message", replyTo.plainJson());
      return json;
    }
    Message root = topic == null ? null : chat.messages.get((long) topic);
    if (root != null) {
      // What is no reply answers the message that began the topic.
      json.set("reply_to_message", root.plainJson());
    }
    return json;
  }

  private ObjectNode plainJson() {
    ObjectNode json = Json.object().put("message_id", id).put("date", Json.time(at));
    if (from != null) {
      json.set("from", from.json());
    }
    if (sender != null) {
      json.set("sender_chat", sender.json());
    }
    json.set("chat", chat.json());
    if (topic != null) {
      json.put("message_thread_id", topic).put("is_topic_message", true);
    } else if (chat.kind == Chat.Kind.SUPERGROUP && !chat.forum && replyTo != null) {
      json.put("message_thread_id", thread());
    }
    if (edited != null) {
      json.put("edit_date", Json.time(edited));
    }
    if (!text.text().isEmpty()) {
      boolean caption = hasMedia();
      json.put(caption ? "caption" : "text", text.text());
      if (!text.marks().isEmpty()) {
        json.set(caption ? "caption_entities" : "entities", text.json());
      }
    }
    if (markup != null) {
      json.set("reply_markup", markup);
    }
    more.properties().forEach(it -> json.set(it.getKey(), it.getValue()));
    return json;
  }

  private boolean hasMedia() {
    return more.has("document") || more.has("photo");
  }

  /** The first message of the replies that this one is among. */
  private long thread() {
    Message first = this;
    while (first.replyTo != null) {
      first = first.replyTo;
    }
    return first.id;
  }

  long author() {
    if (sender != null) {
      return sender.id;
    }
    return from == null ? chat.id : from.id;
  }

  Posted posted() {
    return new Posted(
        chat.id,
        topic,
        id,
        author(),
        text.text(),
        text.entities(),
        Keyboards.rows(markup),
        files,
        replyTo == null ? 0 : replyTo.id,
        at,
        edits,
        chat.pins.contains(id),
        pings,
        preview);
  }
}

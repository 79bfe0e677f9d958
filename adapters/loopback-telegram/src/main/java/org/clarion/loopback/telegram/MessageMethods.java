package org.clarion.loopback.telegram;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The methods that write messages, change them and take them away. */
final class MessageMethods {
  private static final int TEXT_MAX = 4096;
  private static final int CAPTION_MAX = 1024;

  private final World world;
  private final Access access;
  private final Media media;

  MessageMethods(World world, Access access) {
    this.world = world;
    this.access = access;
    this.media = new Media(world);
  }

  Stream<Method> all() {
    return Stream.of(
        new Method("sendMessage", this::sendMessage),
        new Method("sendDocument", it -> sendMedia(it, "documents")),
        new Method("sendPhoto", it -> sendMedia(it, "photos")),
        new Method("editMessageText", this::editText),
        new Method("editMessageReplyMarkup", this::editKeyboard),
        new Method("deleteMessage", this::delete),
        new Method("pinChatMessage", this::pin),
        new Method("unpinChatMessage", this::unpin),
        new Method("sendChatAction", this::act));
  }

  private JsonNode sendMessage(Parameters asked) {
    Formatted text = text(asked);
    return send(asked, "text messages", text, _ -> Media.Attached.NOTHING).json();
  }

  private JsonNode sendMedia(Parameters asked, String what) {
    Formatted caption = Formatting.of(world, asked.text("caption"), asked.node("caption_entities"));
    if (caption.text().length() > CAPTION_MAX) {
      throw Refusal.bad("message caption is too long");
    }
    return send(asked, what, caption, media::attach).json();
  }

  private Formatted text(Parameters asked) {
    if (!asked.text("parse_mode").isEmpty()) {
      throw Refusal.bad("can't parse entities: parse modes are not known here");
    }
    Formatted text = Formatting.of(world, asked.text("text"), asked.node("entities"));
    if (text.text().codePoints().allMatch(Formatting::isUnseen)) {
      throw Refusal.bad("message text is empty");
    }
    if (text.text().length() > TEXT_MAX) {
      throw Refusal.bad("message is too long");
    }
    return text;
  }

  private Message send(
      Parameters asked,
      String what,
      Formatted text,
      Function<Parameters, Media.Attached> attachment) {
    Chat chat = access.writable(asked, what);
    Integer topic = access.topic(chat, asked);
    Message replyTo = replyTo(chat, asked);
    JsonNode markup = Keyboards.checked(asked.node("reply_markup"));
    Media.Attached attached = attachment.apply(asked);
    Message message = world.add(origin(chat, topic == null ? topicOf(chat, replyTo) : topic));
    message.byBot = true;
    message.text = text;
    message.replyTo = replyTo;
    message.markup = markup;
    message.more.setAll(attached.json());
    message.files = attached.files();
    message.preview = hasPreview(asked, text);
    message.pings = Pings.of(world, text);
    return message;
  }

  private Message.Origin origin(Chat chat, @Nullable Integer topic) {
    return chat.kind == Chat.Kind.CHANNEL
        ? new Message.Origin(chat, null, null, chat)
        : new Message.Origin(chat, topic, world.bot, null);
  }

  /** What answers a message and names no topic stands where that one stands. */
  private static @Nullable Integer topicOf(Chat chat, @Nullable Message replyTo) {
    return replyTo == null || !chat.forum ? null : replyTo.topic;
  }

  private static @Nullable Message replyTo(Chat chat, Parameters asked) {
    JsonNode reply = asked.node("reply_parameters");
    long id = reply.path("message_id").asLong(asked.number("reply_to_message_id", 0));
    if (id == 0) {
      return null;
    }
    Message message = chat.messages.get(id);
    boolean anyway =
        reply.path("allow_sending_without_reply").asBoolean(false)
            || asked.isTrue("allow_sending_without_reply");
    if (message == null && !anyway) {
      throw Refusal.bad("message to be replied not found");
    }
    return message;
  }

  private static boolean hasPreview(Parameters asked, Formatted text) {
    boolean off =
        asked.node("link_preview_options").path("is_disabled").asBoolean(false)
            || asked.isTrue("disable_web_page_preview");
    return !off
        && text.entities().stream()
            .anyMatch(it -> it.type().equals("url") || it.type().equals("text_link"));
  }

  private JsonNode editText(Parameters asked) {
    Formatted text = text(asked);
    Message message = editable(asked);
    if (message.more.has("document") || message.more.has("photo")) {
      throw Refusal.bad("there is no text in the message to edit");
    }
    return edit(message, text, Keyboards.checked(asked.node("reply_markup")), asked);
  }

  private JsonNode editKeyboard(Parameters asked) {
    Message message = editable(asked);
    return edit(message, message.text, Keyboards.checked(asked.node("reply_markup")), asked);
  }

  private Message editable(Parameters asked) {
    Message message = Access.message(access.editable(asked), asked, "message to edit");
    if (!message.byBot) {
      throw Refusal.bad("message can't be edited");
    }
    return message;
  }

  private JsonNode edit(
      Message message, Formatted text, @Nullable JsonNode markup, Parameters asked) {
    if (message.text.equals(text) && Objects.equals(message.markup, markup)) {
      throw Refusal.bad(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    message.edits.add(message.text.text());
    message.text = text;
    message.markup = markup;
    message.edited = world.now();
    message.preview = hasPreview(asked, text);
    return message.json();
  }

  private JsonNode delete(Parameters asked) {
    Message message = Access.message(access.editable(asked), asked, "message to delete");
    if (!message.byBot && !message.chat.bot.isAdministrator()) {
      throw Refusal.bad("message can't be deleted");
    }
    Groups.delete(message);
    return Json.TRUE;
  }

  private JsonNode pin(Parameters asked) {
    Chat chat = access.editable(asked);
    access.checkPinning(chat);
    Message message = Access.message(chat, asked, "message to pin");
    chat.pins.remove(message.id);
    chat.pins.addFirst(message.id);
    return Json.TRUE;
  }

  private JsonNode unpin(Parameters asked) {
    Chat chat = access.editable(asked);
    access.checkPinning(chat);
    List<Long> pins = chat.pins;
    long id = asked.number("message_id", pins.isEmpty() ? 0 : pins.getFirst());
    if (!pins.remove(id)) {
      throw Refusal.bad("message to unpin not found");
    }
    return Json.TRUE;
  }

  private JsonNode act(Parameters asked) {
    Chat chat = access.writable(asked, "text messages");
    var _ = access.topic(chat, asked);
    if (asked.text("action").isEmpty()) {
      throw Refusal.bad("wrong parameter action in request");
    }
    return Json.TRUE;
  }
}

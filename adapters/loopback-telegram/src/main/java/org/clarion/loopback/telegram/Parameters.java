package org.clarion.loopback.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clarion.testkit.loopback.Multipart;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a request says: an object, and the files that it brings. */
record Parameters(ObjectNode json, List<UploadedFile> files) {
  static final Parameters NONE = new Parameters(Json.object(), List.of());

  /** What stays text in a form even where it looks like JSON. */
  private static final Set<String> TEXTS = Set.of("text", "caption", "document", "photo");

  Parameters {
    files = List.copyOf(files);
  }

  /**
   * Reads a body.
   *
   * @throws Refusal when it is none that Telegram understands
   */
  static Parameters read(String contentType, byte[] body, String method) {
    if (body.length == 0) {
      return NONE;
    }
    if (Multipart.is(contentType)) {
      return form(Multipart.parts(contentType, body), method);
    }
    if (Json.read(body) instanceof ObjectNode object) {
      return new Parameters(object, List.of());
    }
    throw Refusal.bad("can't parse JSON object");
  }

  private static Parameters form(List<Multipart.Part> parts, String method) {
    ObjectNode json = Json.object();
    List<UploadedFile> files = new ArrayList<>();
    String sentAs = method.toLowerCase(Locale.ROOT).replace("send", "");
    for (Multipart.Part part : parts) {
      String fileName = part.fileName();
      if (fileName != null) {
        files.add(new UploadedFile(fileName, part.type(), sentAs, part.bytes()));
        if (TEXTS.contains(part.name())) {
          json.put(part.name(), "attach://" + part.name());
        }
      } else {
        json.set(part.name(), value(part));
      }
    }
    return new Parameters(json, files);
  }

  private static JsonNode value(Multipart.Part part) {
    JsonNode read = TEXTS.contains(part.name()) ? null : Json.read(part.bytes());
    return read == null || read.isMissingNode()
        ? Json.object().stringNode(new String(part.bytes(), UTF_8))
        : read;
  }

  boolean has(String key) {
    return json.hasNonNull(key);
  }

  JsonNode node(String key) {
    return json.path(key);
  }

  /** The text under a key; empty when there is none. */
  String text(String key) {
    return node(key).asString("");
  }

  /** The whole number under a key, which may be written as text. */
  long number(String key, long otherwise) {
    return node(key).asLong(otherwise);
  }

  boolean isTrue(String key) {
    return node(key).asBoolean(false);
  }

  /** The id of the topic that is meant; null for none. */
  @Nullable Integer topic() {
    long topic = number("message_thread_id", 0);
    return topic == 0 ? null : Math.toIntExact(topic);
  }
}

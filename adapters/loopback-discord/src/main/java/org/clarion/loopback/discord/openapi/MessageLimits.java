package org.clarion.loopback.discord.openapi;

import java.util.ArrayList;
import java.util.List;
import org.clarion.loopback.discord.UploadedFile;
import tools.jackson.databind.JsonNode;

/** What a message may hold, and that it notifies nobody by accident. */
final class MessageLimits {
  private static final int CONTENT_MAX = 2000;
  private static final int EMBEDS_CHARACTERS_MAX = 6000;
  private static final int FILE_BYTES_MAX = 10 * 1024 * 1024;
  private static final String MENTIONS = "allowed_mentions";

  private MessageLimits() {}

  /** Of a message that is posted. */
  static List<String> ofNew(String where, JsonNode message, List<UploadedFile> files) {
    Findings found = new Findings();
    found.check(
        !message.path("content").asString("").isBlank()
            || !message.path("embeds").isEmpty()
            || !message.path("components").isEmpty()
            || !files.isEmpty(),
        where,
        "an empty message");
    found.check(
        !message.path("enforce_nonce").asBoolean(false) || message.hasNonNull("nonce"),
        where + "/enforce_nonce",
        "without a nonce");
    check(found, where, message, files);
    return found.all();
  }

  /** Of another text for a message that stands. */
  static List<String> ofEdit(String where, JsonNode message, List<UploadedFile> files) {
    Findings found = new Findings();
    check(found, where, message, files);
    return found.all();
  }

  private static void check(
      Findings found, String where, JsonNode message, List<UploadedFile> files) {
    found.checkLength(message, where, "content", CONTENT_MAX);
    checkMentions(found, where + "/" + MENTIONS, message);
    checkEmbeds(found, where + "/embeds", message.path("embeds"));
    ComponentLimits.check(found, where + "/components", message.path("components"));
    checkFiles(found, where, message, files);
  }

  private static void checkMentions(Findings found, String where, JsonNode message) {
    JsonNode allowed = message.path(MENTIONS);
    found.check(allowed.isObject(), where, "required on every message");
    if (allowed.isObject()) {
      JsonNode parsed = allowed.path("parse");
      found.check(parsed.isArray() && parsed.isEmpty(), where + "/parse", "must be []");
      found.check(
          !message.has("message_reference") || !allowed.path("replied_user").asBoolean(true),
          where + "/replied_user",
          "an answer notifies nobody: must be false");
    }
  }

  private static void checkEmbeds(Findings found, String where, JsonNode embeds) {
    int characters = 0;
    for (JsonNode it : embeds) {
      characters += length(it, "title") + length(it, "description");
      characters += length(it.path("footer"), "text") + length(it.path("author"), "name");
      for (JsonNode field : it.path("fields")) {
        characters += length(field, "name") + length(field, "value");
      }
    }
    found.check(
        characters <= EMBEDS_CHARACTERS_MAX, where, "at most 6000 characters over all embeds");
  }

  private static int length(JsonNode holder, String name) {
    String text = holder.path(name).asString("");
    return text.codePointCount(0, text.length());
  }

  /** Each file belongs to the attachment with its place as id; others are kept from before. */
  private static void checkFiles(
      Findings found, String where, JsonNode message, List<UploadedFile> files) {
    List<String> ids = new ArrayList<>();
    message.path("attachments").forEach(it -> ids.add(it.path("id").asString("")));
    found.checkUnique(ids, where + "/attachments", "id");
    for (int i = 0; i < files.size(); i++) {
      String file = where + "/files[" + i + "]";
      found.check(ids.contains(String.valueOf(i)), file, "not among the attachments");
      found.check(files.get(i).bytes().length <= FILE_BYTES_MAX, file, "at most 10 MiB");
    }
    for (String id : ids) {
      found.check(
          id.length() > 2 || isPlace(id, files.size()),
          where + "/attachments",
          "id without a file");
    }
  }

  private static boolean isPlace(String id, int files) {
    return id.matches("[0-9]{1,2}") && Integer.parseInt(id) < files;
  }
}

package org.clarion.loopback.discord;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Refuses what does not keep to the form of a message, as Discord does. */
final class MessageForm {
  private static final int CONTENT_MAX = 2000;
  private static final int NONCE_MAX = 25;
  private static final int EMBEDS_MAX = 10;
  private static final int EMBED_TEXT_MAX = 6000;
  private static final int FILES_MAX = 10;
  private static final int FILE_BYTES_MAX = 10 * 1024 * 1024;
  private static final int ROWS_MAX = 5;
  private static final int COMPONENTS_MAX = 40;
  private static final int BUTTONS_MAX = 5;
  private static final int OPTIONS_MAX = 25;
  private static final int CUSTOM_ID_MAX = 100;
  private static final int LABEL_MAX = 80;
  private static final int OPTION_TEXT_MAX = 100;
  private static final int PLACEHOLDER_MAX = 150;
  private static final int URL_MAX = 512;
  private static final int ROW = 1;
  private static final int LINK = 5;

  private MessageForm() {}

  static void check(JsonNode body, List<UploadedFile> files) {
    longest("content", Json.text(body, "content"), CONTENT_MAX);
    longest("nonce", Json.text(body, "nonce"), NONCE_MAX);
    checkEmbeds(body.path("embeds"));
    checkComponents(body.path("components"), Json.id(body, "flags"));
    checkMentions(body.path("allowed_mentions"));
    most("attachments", files.size(), FILES_MAX);
    if (files.stream().mapToLong(UploadedFile::size).sum() > FILE_BYTES_MAX) {
      throw new Refusal(413, 40005, "Request entity too large");
    }
  }

  /** Refuses a message that would show nothing. */
  static void checkNotEmpty(JsonNode body, List<UploadedFile> files) {
    boolean empty =
        Json.text(body, "content").isBlank()
            && body.path("embeds").isEmpty()
            && body.path("components").isEmpty()
            && files.isEmpty();
    if (empty) {
      throw new Refusal(400, 50006, "Cannot send an empty message");
    }
  }

  static void longest(String at, String text, int max) {
    if (text.length() > max) {
      throw Refusal.form(
          at, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(max));
    }
  }

  static void between(String at, String text, int min, int max) {
    if (text.length() < min || text.length() > max) {
      throw Refusal.form(
          at, "BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.".formatted(min, max));
    }
  }

  static void most(String at, int count, int max) {
    if (count > max) {
      throw Refusal.form(
          at, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(max));
    }
  }

  private static void checkEmbeds(JsonNode embeds) {
    most("embeds", embeds.size(), EMBEDS_MAX);
    int length = 0;
    for (JsonNode embed : embeds) {
      length += Json.text(embed, "title").length() + Json.text(embed, "description").length();
      length += Json.text(embed.path("footer"), "text").length();
      length += Json.text(embed.path("author"), "name").length();
      for (JsonNode field : embed.path("fields")) {
        length += Json.text(field, "name").length() + Json.text(field, "value").length();
      }
    }
    if (length > EMBED_TEXT_MAX) {
      throw Refusal.form(
          "embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
    }
  }

  private static void checkMentions(JsonNode allowed) {
    for (String kind : List.of("users", "roles")) {
      boolean all = false;
      for (JsonNode parsed : allowed.path("parse")) {
        all |= parsed.asString("").equals(kind);
      }
      if (all && !allowed.path(kind).isEmpty()) {
        throw Refusal.form(
            "allowed_mentions",
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "parse:[\"%s\"] and %s: [ids...] are mutually exclusive.".formatted(kind, kind));
      }
      most("allowed_mentions." + kind, allowed.path(kind).size(), 100);
    }
  }

  private static void checkComponents(JsonNode components, long flags) {
    boolean free = Right.has(flags, Message.COMPONENTS_V2);
    most("components", components.size(), free ? COMPONENTS_MAX : ROWS_MAX);
    Set<String> customIds = new HashSet<>();
    int index = 0;
    for (JsonNode row : components) {
      String at = "components." + index++;
      if (!free && row.path("type").asInt(0) != ROW) {
        throw Refusal.form(at + ".type", "BASE_TYPE_CHOICES", "Value must be one of {1}.");
      }
      checkRow(at, row.path("components"), customIds);
    }
  }

  private static void checkRow(String at, JsonNode row, Set<String> customIds) {
    most(at + ".components", row.size(), BUTTONS_MAX);
    if (row.isEmpty()) {
      throw Refusal.form(at + ".components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5.");
    }
    int index = 0;
    for (JsonNode component : row) {
      String here = at + ".components." + index++;
      String customId = Json.text(component, "custom_id");
      longest(here + ".custom_id", customId, CUSTOM_ID_MAX);
      if (!customId.isEmpty() && !customIds.add(customId)) {
        throw Refusal.form(
            here + ".custom_id",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
            "Component custom id cannot be duplicated");
      }
      switch (component.path("type").asInt(0)) {
        case Controls.BUTTON -> checkButton(here, component, customId);
        case Controls.STRING_SELECT -> checkMenu(here, component, row);
        default -> throw Refusal.form(here + ".type", "BASE_TYPE_CHOICES", "Not a message's.");
      }
    }
  }

  private static void checkButton(String at, JsonNode button, String customId) {
    longest(at + ".label", Json.text(button, "label"), LABEL_MAX);
    String url = Json.text(button, "url");
    longest(at + ".url", url, URL_MAX);
    boolean link = button.path("style").asInt(0) == LINK;
    if (link != customId.isEmpty() || link == url.isEmpty()) {
      throw Refusal.form(
          at, "BUTTON_COMPONENT_INVALID", "A button has either a custom id or, as a link, a URL");
    }
    if (link && !url.startsWith("https://") && !url.startsWith("http://")) {
      throw Refusal.form(
          at + ".url", "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https').");
    }
    if (Json.text(button, "label").isEmpty() && Json.find(button, "emoji") == null) {
      throw Refusal.form(
          at, "BUTTON_COMPONENT_MISSING_LABEL", "A button must have a label or an emoji");
    }
  }

  private static void checkMenu(String at, JsonNode menu, JsonNode row) {
    most(at, row.size(), 1);
    between(at + ".custom_id", Json.text(menu, "custom_id"), 1, CUSTOM_ID_MAX);
    longest(at + ".placeholder", Json.text(menu, "placeholder"), PLACEHOLDER_MAX);
    JsonNode options = menu.path("options");
    if (options.isEmpty()) {
      throw Refusal.form(at + ".options", "BASE_TYPE_REQUIRED", "This field is required");
    }
    most(at + ".options", options.size(), OPTIONS_MAX);
    Set<String> values = new HashSet<>();
    int index = 0;
    for (JsonNode option : options) {
      String here = at + ".options." + index++;
      between(here + ".label", Json.text(option, "label"), 1, OPTION_TEXT_MAX);
      between(here + ".value", Json.text(option, "value"), 1, OPTION_TEXT_MAX);
      longest(here + ".description", Json.text(option, "description"), OPTION_TEXT_MAX);
      if (!values.add(Json.text(option, "value"))) {
        throw Refusal.form(
            here + ".value",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used");
      }
    }
  }
}

package org.clarion.loopback.telegram.botapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The limits that stand only in the words of Telegram's description. */
final class WrittenLimits {
  private static final int DATA_BYTES_MAX = 64;
  private static final int RESULT_ID_BYTES_MAX = 64;
  private static final int ENTITIES_MAX = 100;
  private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");

  private final List<String> faults = new ArrayList<>();

  private WrittenLimits() {}

  static List<String> faults(JsonNode parameters) {
    WrittenLimits limits = new WrittenLimits();
    limits.entities("", parameters, "text", "entities");
    limits.entities("", parameters, "caption", "caption_entities");
    limits.keyboard("/reply_markup", parameters.path("reply_markup"));
    limits.commands(parameters.path("commands"));
    limits.results(parameters.path("results"));
    return List.copyOf(limits.faults);
  }

  private void check(boolean well, String where, String rule) {
    if (!well) {
      faults.add(where + ": " + rule);
    }
  }

  private void entities(String where, JsonNode holder, String name, String entitiesName) {
    int length = holder.path(name).asString("").length();
    JsonNode entities = holder.path(entitiesName);
    check(
        entities.size() <= ENTITIES_MAX,
        where + "/" + entitiesName,
        "at most %d entities".formatted(ENTITIES_MAX));
    for (int i = 0; i < entities.size(); i++) {
      int offset = entities.path(i).path("offset").asInt(-1);
      int end = offset + entities.path(i).path("length").asInt(-1);
      check(
          offset >= 0 && end > offset && end <= length,
          "%s/%s/%d".formatted(where, entitiesName, i),
          "within the text");
    }
  }

  private void keyboard(String where, JsonNode markup) {
    JsonNode rows = markup.path("inline_keyboard");
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < rows.path(row).size(); i++) {
        button("%s/inline_keyboard/%d/%d".formatted(where, row, i), rows.path(row).path(i));
      }
    }
  }

  private void button(String where, JsonNode button) {
    check(!button.path("text").asString("").isBlank(), where + "/text", "may not be blank");
    String data = button.path("callback_data").asString("");
    check(
        data.getBytes(UTF_8).length <= DATA_BYTES_MAX,
        where + "/callback_data",
        "at most %d bytes".formatted(DATA_BYTES_MAX));
    check(
        data.isEmpty() == button.has("url"), where, "exactly one of callback_data and url is used");
  }

  private void commands(JsonNode commands) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < commands.size(); i++) {
      String command = commands.path(i).path("command").asString("");
      String where = "/commands/%d/command".formatted(i);
      check(COMMAND.matcher(command).matches(), where, "only a-z, 0-9 and _");
      check(seen.add(command), where, "every command once only");
    }
  }

  private void results(JsonNode results) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < results.size(); i++) {
      JsonNode result = results.path(i);
      String id = result.path("id").asString("");
      String where = "/results/" + i;
      int bytes = id.getBytes(UTF_8).length;
      check(
          bytes >= 1 && bytes <= RESULT_ID_BYTES_MAX,
          where + "/id",
          "1 to %d bytes".formatted(RESULT_ID_BYTES_MAX));
      check(seen.add(id), where + "/id", "every id once only");
      entities(
          where + "/input_message_content",
          result.path("input_message_content"),
          "message_text",
          "entities");
      keyboard(where + "/reply_markup", result.path("reply_markup"));
    }
  }
}

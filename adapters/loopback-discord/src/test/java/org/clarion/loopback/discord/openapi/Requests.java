package org.clarion.loopback.discord.openapi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clarion.loopback.discord.Recorded;
import org.clarion.loopback.discord.UploadedFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests as a bot sends them, to be judged. */
final class Requests {
  static final String CREATE = "/channels/1100000000000000001/messages";
  static final String EDIT = CREATE + "/1200000000000000001";
  static final String CALLBACK = "/interactions/1300000000000000001/aW50ZXJhY3Rpb24/callback";
  static final String ORIGINAL = "/webhooks/1400000000000000001/aW50ZXJhY3Rpb24/messages/@original";
  static final String COMMANDS = "/applications/1400000000000000001/commands";
  static final String QUIET = "\"allowed_mentions\":{\"parse\":[],\"replied_user\":false}";

  private Requests() {}

  /** A request without a body. */
  static Recorded request(String method, String path) {
    return request(method, path, null, List.of());
  }

  static Recorded request(String method, String path, String body) {
    return request(method, path, body, List.of());
  }

  /** An upload of files with this text beside them. */
  static Recorded request(
      String method, String path, @Nullable String body, List<UploadedFile> files) {
    int question = path.indexOf('?');
    return new Recorded(
        method,
        question < 0 ? path : path.substring(0, question),
        question < 0 ? null : path.substring(question + 1),
        Map.of(),
        body == null ? null : json(body),
        files,
        200,
        Instant.EPOCH);
  }

  static Recorded creation(String fields) {
    return request("POST", CREATE, "{%s,%s}".formatted(fields, QUIET));
  }

  /** A message with these buttons or menus, a row each. */
  static Recorded withRows(String... rows) {
    return creation("\"content\":\"x\",\"components\":[%s]".formatted(String.join(",", rows)));
  }

  static String row(String... held) {
    return "{\"type\":1,\"components\":[%s]}".formatted(String.join(",", held));
  }

  static String button(String id, String label) {
    return "{\"type\":2,\"style\":2,\"custom_id\":\"%s\",\"label\":\"%s\"}".formatted(id, label);
  }

  /** A menu with this many options. */
  static String menu(int options) {
    return "{\"type\":3,\"custom_id\":\"choose:0\",\"options\":[%s]}"
        .formatted(joined(options, i -> "{\"label\":\"L%d\",\"value\":\"%d\"}".formatted(i, i)));
  }

  static Recorded modal(String title, String... inputs) {
    return request(
        "POST",
        CALLBACK,
        """
        {"type":9,"data":{"custom_id":"form:x","title":"%s","components":[%s]}}\
        """
            .formatted(title, String.join(",", inputs)));
  }

  static String input(String id, String label, String value) {
    return """
    {"type":18,"label":"%s","component":{"type":4,"custom_id":"%s","style":1,"value":"%s"}}\
    """
        .formatted(label, id, value);
  }

  static Recorded commands(String... commands) {
    return request("PUT", COMMANDS, "[%s]".formatted(String.join(",", commands)));
  }

  static String command(String name, String fields) {
    return """
    {"type":1,"name":"%s","description":"d","contexts":["0","1"],"integration_types":["0"]%s}\
    """
        .formatted(name, fields.isEmpty() ? "" : "," + fields);
  }

  static String joined(int count, java.util.function.IntFunction<String> each) {
    return String.join(",", IntStream.range(0, count).mapToObj(each).toList());
  }

  static UploadedFile file(int bytes) {
    return new UploadedFile("dates.ics", "text/calendar", new byte[bytes]);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}

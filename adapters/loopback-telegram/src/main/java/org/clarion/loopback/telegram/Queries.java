package org.clarion.loopback.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people wait for: a pressed button's answer, and what is offered while they type. */
final class Queries {
  /** After that long nobody waits any more. */
  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(15);

  private static final int NOTICE_MAX = 200;
  private static final int RESULTS_MAX = 50;
  private static final int ID_BYTES_MAX = 64;

  private final World world;
  private final Updates updates;
  private final Map<String, Waiting<Press>> presses = new HashMap<>();
  private final Map<String, Waiting<Typed>> typed = new HashMap<>();

  private record Waiting<T>(T what, Instant since) {}

  /** A query behind the bot's name. */
  static final class Typed {
    @Nullable List<Result> results;
  }

  Queries(World world, Updates updates) {
    this.world = world;
    this.updates = updates;
  }

  Stream<Method> all() {
    return Stream.of(
        new Method("answerCallbackQuery", this::answerPress),
        new Method("answerInlineQuery", this::answerTyped));
  }

  /** A person presses a button; of a forgotten message nothing but its place is told. */
  Press press(Person person, Message message, String data, boolean forgotten) {
    String id = world.nextQuery();
    ObjectNode query =
        Json.object()
            .put("id", id)
            .put("chat_instance", Long.toString(message.chat.id * 31))
            .put("data", data);
    query.set("from", person.json());
    ObjectNode bare = Json.object().put("message_id", message.id).put("date", 0);
    bare.set("chat", message.chat.json());
    query.set("message", forgotten ? bare : message.json());
    Press press = new Press(world, updates.add("callback_query", query));
    presses.put(id, new Waiting<>(press, world.now()));
    return press;
  }

  /** A person types behind the bot's name. */
  Typed type(Person person, String query) {
    String id = world.nextQuery();
    Typed waiting = new Typed();
    typed.put(id, new Waiting<>(waiting, world.now()));
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("query", query)
            .put("offset", "")
            .put("chat_type", "supergroup");
    json.set("from", person.json());
    updates.add("inline_query", json);
    return waiting;
  }

  private <T> T take(Map<String, Waiting<T>> waiting, String id) {
    Waiting<T> found = waiting.remove(id);
    if (found == null || world.now().isAfter(found.since().plus(ANSWERED_WITHIN))) {
      throw Refusal.bad("query is too old and response timeout expired or query ID is invalid");
    }
    return found.what();
  }

  private JsonNode answerPress(Parameters asked) {
    String text = asked.text("text");
    if (text.codePointCount(0, text.length()) > NOTICE_MAX) {
      throw Refusal.bad("MESSAGE_TOO_LONG");
    }
    Press press = take(presses, asked.text("callback_query_id"));
    String url = asked.text("url");
    press.notice = new Press.Notice(text, asked.isTrue("show_alert"), url.isEmpty() ? null : url);
    return Json.TRUE;
  }

  private JsonNode answerTyped(Parameters asked) {
    List<Result> results = new ArrayList<>();
    for (JsonNode result : asked.node("results")) {
      results.add(result(result));
    }
    if (results.size() > RESULTS_MAX) {
      throw Refusal.bad("RESULTS_TOO_MUCH");
    }
    if (results.stream().map(Result::id).distinct().count() < results.size()) {
      throw Refusal.bad("RESULT_ID_DUPLICATE");
    }
    take(typed, asked.text("inline_query_id")).results = List.copyOf(results);
    return Json.TRUE;
  }

  private Result result(JsonNode json) {
    String id = Json.text(json, "id");
    if (id.isEmpty() || id.getBytes(UTF_8).length > ID_BYTES_MAX) {
      throw Refusal.bad("RESULT_ID_INVALID");
    }
    String title = Json.text(json, "title");
    if (title.isBlank()) {
      throw Refusal.bad("can't parse inline query result: Can't find field \"title\"");
    }
    JsonNode content = json.path("input_message_content");
    Formatted text =
        Formatting.of(world, Json.text(content, "message_text"), content.path("entities"));
    if (text.text().isEmpty()) {
      throw Refusal.bad("MESSAGE_EMPTY");
    }
    var _ = Keyboards.checked(json.path("reply_markup"));
    return new Result(id, title, Json.text(json, "description"), text.text(), text.entities());
  }
}

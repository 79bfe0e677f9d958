package org.clarion.loopback.discord;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as Discord writes it: ids are strings. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static ArrayNode array(Stream<? extends JsonNode> items) {
    ArrayNode array = array();
    items.forEach(array::add);
    return array;
  }

  static <T> ArrayNode array(List<T> items, Function<T, ? extends JsonNode> write) {
    return array(items.stream().map(write));
  }

  static String id(long id) {
    return Long.toString(id);
  }

  /** The id under a key; 0 when there is none. */
  static long id(JsonNode node, String key) {
    return node.path(key).asLong(0);
  }

  /** The text under a key; empty when there is none. */
  static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }

  /** What stands under a key; null when nothing does, or a null. */
  static @Nullable JsonNode find(JsonNode node, String key) {
    JsonNode found = node.get(key);
    return found == null || found.isNull() ? null : found;
  }

  static byte[] write(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /**
   * Reads JSON.
   *
   * @throws Refusal when it is none
   */
  static JsonNode read(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (JacksonException _) {
      throw new Refusal(400, 50109, "The request body contains invalid JSON.");
    }
  }
}

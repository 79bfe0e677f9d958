package org.clarion.loopback.telegram;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the Bot API writes it: ids are numbers, times are seconds. */
final class Json {
  static final BooleanNode TRUE = BooleanNode.TRUE;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static <T> ArrayNode array(List<T> items, Function<T, ? extends JsonNode> write) {
    ArrayNode array = array();
    items.forEach(it -> array.add(write.apply(it)));
    return array;
  }

  static long time(Instant at) {
    return at.getEpochSecond();
  }

  /** The text under a key; null when there is none. */
  static @Nullable String find(JsonNode node, String key) {
    JsonNode found = node.path(key);
    return found.isString() ? found.stringValue() : null;
  }

  /** The text under a key; empty when there is none. */
  static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }

  static byte[] write(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /** Reads JSON; null when it is none. */
  static @Nullable JsonNode read(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (JacksonException _) {
      return null;
    }
  }
}

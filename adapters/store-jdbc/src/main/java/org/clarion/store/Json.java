package org.clarion.store;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts documents together and takes them apart, property by property. */
final class Json {
  /** ASCII alone: any text comes back as it was, whatever the encoding of the database. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static String write(JsonNode document) {
    return MAPPER.writeValueAsString(document);
  }

  /**
   * Reads a document.
   *
   * @throws tools.jackson.core.JacksonException when it is no JSON
   */
  static JsonNode read(String document) {
    return MAPPER.readTree(document);
  }

  static void putTexts(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }

  /** Adds a list of objects, each filled in from its item. */
  static <T> void putObjects(
      ObjectNode node, String name, List<T> items, BiConsumer<ObjectNode, T> put) {
    ArrayNode array = node.putArray(name);
    items.forEach(it -> put.accept(array.addObject(), it));
  }

  /** Adds the text of a value, or null for null. */
  static void putText(ObjectNode node, String name, @Nullable Object value) {
    node.put(name, value == null ? null : value.toString());
  }

  static String text(JsonNode node, String name) {
    return node.required(name).stringValue();
  }

  /** The text of a property that may be null, or that older documents do not have. */
  static @Nullable String textOrNull(JsonNode node, String name) {
    return valueOrNull(node, name, JsonNode::stringValue);
  }

  /** The value of a property that may be null, or that older documents do not have. */
  static <T> @Nullable T valueOrNull(JsonNode node, String name, Function<JsonNode, T> read) {
    JsonNode found = node.get(name);
    return found == null || found.isNull() ? null : read.apply(found);
  }

  static List<String> texts(JsonNode node, String name) {
    return items(node, name, JsonNode::stringValue);
  }

  static <T> List<T> items(JsonNode node, String name, Function<JsonNode, T> read) {
    return node.required(name).valueStream().map(read).toList();
  }

  /** The items of a list that older documents do not have; none when it is not there. */
  static <T> List<T> itemsOrNone(JsonNode node, String name, Function<JsonNode, T> read) {
    return node.path(name).valueStream().map(read).toList();
  }
}

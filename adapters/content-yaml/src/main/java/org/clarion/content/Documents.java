package org.clarion.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the pieces of checked files into documents, and documents into trees to be written. */
final class Documents {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .changeDefaultPropertyInclusion(
              it -> it.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  private Documents() {}

  /** The document in a file that was checked and has no fault. */
  static <T> T read(Piece piece, Class<T> type) {
    return MAPPER.treeToValue(tree(piece), type);
  }

  /** The document as a tree of texts in the order of its keys, without what is empty. */
  static ObjectNode write(Object document) {
    return MAPPER.valueToTree(document);
  }

  private static JsonNode tree(Piece piece) {
    return switch (piece) {
      case Piece.Text(_, String value) -> JsonNodeFactory.instance.stringNode(value);
      case Piece.Items(_, List<Piece> items) -> {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.forEach(it -> list.add(tree(it)));
        yield list;
      }
      case Piece.Fields(_, List<Piece.Field> fields) -> {
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        fields.forEach(it -> mapping.set(name(it.key()), tree(it.value())));
        yield mapping;
      }
    };
  }

  private static String name(Piece key) {
    return switch (key) {
      case Piece.Text(_, String name) -> name;
      case Piece.Items _, Piece.Fields _ ->
          throw new IllegalStateException("Expected a checked key but was " + key);
    };
  }
}

package org.clarion.loopback.telegram;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A text as the server keeps it, with its entities in their order. */
record Formatted(String text, List<Mark> marks) {
  static final Formatted NOTHING = new Formatted("", List.of());

  /**
   * An entity.
   *
   * @param json as the Bot API writes it
   * @param detected whether the server found it by itself
   */
  record Mark(ObjectNode json, boolean detected) {
    int offset() {
      return json.path("offset").asInt();
    }

    int length() {
      return json.path("length").asInt();
    }

    String type() {
      return Json.text(json, "type");
    }

    Entity entity() {
      long person = json.path("user").path("id").asLong(0);
      return new Entity(
          type(),
          offset(),
          length(),
          Json.find(json, "url"),
          person == 0 ? null : person,
          detected);
    }
  }

  Formatted {
    marks = List.copyOf(marks);
  }

  List<Entity> entities() {
    return marks.stream().map(Mark::entity).toList();
  }

  ArrayNode json() {
    return Json.array(marks, Mark::json);
  }
}

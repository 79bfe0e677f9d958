package org.clarion.loopback.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what people can press out of Discord's components, whatever they are nested in. */
final class Controls {
  static final int BUTTON = 2;
  static final int STRING_SELECT = 3;
  static final int TEXT_INPUT = 4;
  static final int LABEL = 18;

  private Controls() {}

  static List<Control> read(JsonNode components) {
    List<Control> found = new ArrayList<>();
    for (JsonNode component : components) {
      switch (component.path("type").asInt(0)) {
        case Controls.BUTTON -> found.add(button(component));
        case Controls.STRING_SELECT -> found.add(menu(component));
        default -> {
          found.addAll(read(component.path("components")));
          JsonNode accessory = Json.find(component, "accessory");
          if (accessory != null) {
            found.addAll(read(Json.array().add(accessory)));
          }
        }
      }
    }
    return found;
  }

  /** Gives each component a number of its own, as Discord does. */
  static ArrayNode numbered(JsonNode components) {
    ArrayNode copy = (ArrayNode) components.deepCopy();
    number(copy, 1);
    return copy;
  }

  static Modal modal(JsonNode node) {
    List<Modal.Input> inputs = new ArrayList<>();
    for (JsonNode label : node.path("components")) {
      JsonNode component = Json.find(label, "component");
      if (component != null) {
        inputs.add(input(component, Json.text(label, "label")));
      }
      for (JsonNode inner : label.path("components")) {
        inputs.add(input(inner, Json.text(inner, "label")));
      }
    }
    return new Modal(Json.text(node, "custom_id"), Json.text(node, "title"), inputs);
  }

  private static int number(JsonNode components, int first) {
    int next = first;
    for (JsonNode component : components) {
      if (component instanceof ObjectNode object) {
        if (object.path("id").asInt(0) == 0) {
          object.put("id", next);
        }
        next = number(object.path("components"), next + 1);
        JsonNode single = Json.find(object, "component");
        if (single != null) {
          next = number(Json.array().add(single), next);
        }
      }
    }
    return next;
  }

  private static Modal.Input input(JsonNode node, String label) {
    return new Modal.Input(
        Json.text(node, "custom_id"),
        label,
        node.path("style").asInt(1) == 2,
        node.path("required").asBoolean(true),
        optional(node, "value"),
        optional(node, "placeholder"),
        node.path("min_length").asInt(0),
        node.path("max_length").asInt(4000));
  }

  private static Control button(JsonNode node) {
    return new Control.Button(
        optional(node, "custom_id"),
        Json.text(node, "label"),
        node.path("style").asInt(0),
        optional(node, "url"),
        node.path("disabled").asBoolean(false));
  }

  private static Control menu(JsonNode node) {
    List<Control.Choice> choices =
        StreamSupport.stream(node.path("options").spliterator(), false)
            .map(it ->
                new Control.Choice(
                    Json.text(it, "value"), Json.text(it, "label"), optional(it, "description")))
            .toList();
    return new Control.Menu(Json.text(node, "custom_id"), optional(node, "placeholder"), choices);
  }

  private static @Nullable String optional(JsonNode node, String key) {
    JsonNode found = Json.find(node, key);
    return found == null ? null : found.asString("");
  }
}

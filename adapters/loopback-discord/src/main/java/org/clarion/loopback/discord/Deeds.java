package org.clarion.loopback.discord;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do with commands, buttons and forms; only what Discord lets them do. */
final class Deeds {
  private final World world;
  private final Commands commands;
  private final Interactions interactions;
  private final OptionValues values;

  Deeds(World world, Commands commands, Interactions interactions, Files files) {
    this.world = world;
    this.commands = commands;
    this.interactions = interactions;
    this.values = new OptionValues(world, files);
  }

  Interaction slash(Person person, Channel channel, String command, Map<String, Object> given) {
    ObjectNode deed =
        command(channel, command, (part, resolved) -> values.given(part, given, channel, resolved));
    return interactions.begin(Interaction.Type.COMMAND, person, channel, null, deed);
  }

  Interaction complete(
      Person person, Channel channel, String command, String option, String typed) {
    ObjectNode deed =
        command(channel, command, (part, _) -> OptionValues.typed(part, option, typed));
    return interactions.begin(Interaction.Type.COMPLETION, person, channel, null, deed);
  }

  Interaction press(Person person, long messageId, String customId) {
    Message message = world.anyMessage(messageId);
    boolean there =
        Controls.read(message.components).stream()
            .anyMatch(it ->
                it instanceof Control.Button button
                    && customId.equals(button.customId())
                    && !button.disabled());
    expect(there, "a button " + customId);
    ObjectNode deed =
        Json.object().put("custom_id", customId).put("component_type", Controls.BUTTON);
    return interactions.begin(Interaction.Type.COMPONENT, person, message.channel, message, deed);
  }

  Interaction choose(Person person, long messageId, String customId, List<String> chosen) {
    Message message = world.anyMessage(messageId);
    boolean there =
        Controls.read(message.components).stream()
            .anyMatch(it ->
                it instanceof Control.Menu menu
                    && menu.customId().equals(customId)
                    && menu.choices().stream()
                        .map(Control.Choice::value)
                        .toList()
                        .containsAll(chosen));
    expect(there, "a menu %s with the choices %s".formatted(customId, chosen));
    ObjectNode deed =
        Json.object().put("custom_id", customId).put("component_type", Controls.STRING_SELECT);
    ArrayNode picked = deed.putArray("values");
    chosen.forEach(picked::add);
    return interactions.begin(Interaction.Type.COMPONENT, person, message.channel, message, deed);
  }

  Interaction submit(Person person, Channel channel, String customId, Map<String, String> given) {
    Interaction shown = interactions.shown(person, customId);
    if (shown == null) {
      throw new IllegalStateException("Expected the form %s to be shown".formatted(customId));
    }
    ObjectNode deed = Json.object().put("custom_id", customId);
    deed.set("components", Json.array(filled(shown.form, given)));
    return interactions.begin(Interaction.Type.FORM, person, channel, shown.source, deed);
  }

  private static Stream<ObjectNode> filled(ArrayNode form, Map<String, String> given) {
    return form.valueStream()
        .map(part -> {
          ObjectNode label =
              Json.object()
                  .put("type", part.path("type").asInt(0))
                  .put("id", part.path("id").asInt(0));
          JsonNode single = Json.find(part, "component");
          if (single == null) {
            label.set(
                "components",
                Json.array(part.path("components").valueStream().map(it -> filled(it, given))));
          } else {
            label.set("component", filled(single, given));
          }
          return label;
        });
  }

  private static ObjectNode filled(JsonNode input, Map<String, String> given) {
    String customId = Json.text(input, "custom_id");
    String value = given.getOrDefault(customId, Json.text(input, "value"));
    expect(
        !value.isEmpty() || !input.path("required").asBoolean(true),
        "a value for the required field " + customId);
    expect(
        value.length() <= input.path("max_length").asInt(4000)
            && (value.isEmpty() || value.length() >= input.path("min_length").asInt(0)),
        "a value of the length that the field %s asks for".formatted(customId));
    return Json.object()
        .put("type", Controls.TEXT_INPUT)
        .put("id", input.path("id").asInt(0))
        .put("custom_id", customId)
        .put("value", value);
  }

  /** How the options of the innermost part of a command are written. */
  private interface Options {
    ArrayNode write(JsonNode part, ObjectNode resolved);
  }

  private ObjectNode command(Channel channel, String words, Options options) {
    String[] path = words.split(" ", -1);
    ObjectNode command = commands.named(path[0]);
    if (command == null) {
      throw new IllegalStateException("Expected a registered command but was " + path[0]);
    }
    expectContext(command, channel);
    ObjectNode resolved = Json.object();
    ObjectNode deed =
        Json.object().put("id", Json.text(command, "id")).put("name", path[0]).put("type", 1);
    ObjectNode written = deed;
    JsonNode part = command;
    for (int i = 1; i < path.length; i++) {
      part = option(part, path[i]);
      written =
          written
              .putArray("options")
              .addObject()
              .put("name", path[i])
              .put("type", part.path("type").asInt(0));
    }
    written.set("options", options.write(part, resolved));
    if (!resolved.isEmpty()) {
      deed.set("resolved", resolved);
    }
    return deed;
  }

  private static void expectContext(ObjectNode command, Channel channel) {
    JsonNode contexts = Json.find(command, "contexts");
    int context = channel.server == null ? 1 : 0;
    expect(
        contexts == null || contexts.valueStream().anyMatch(it -> it.asInt(-1) == context),
        "a command that is offered there");
  }

  static JsonNode option(JsonNode part, String name) {
    return part.path("options")
        .valueStream()
        .filter(it -> Json.text(it, "name").equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Expected an option but was " + name));
  }

  static void expect(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("Expected " + what);
    }
  }
}

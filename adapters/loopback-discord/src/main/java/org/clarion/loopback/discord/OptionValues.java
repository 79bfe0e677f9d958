package org.clarion.loopback.discord;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the values that people give a command's options, as the options' types want them. */
final class OptionValues {
  private static final int STRING_LENGTH_MAX = 6000;

  private final World world;
  private final Files files;

  OptionValues(World world, Files files) {
    this.world = world;
    this.files = files;
  }

  /** One option that is being typed. */
  static ArrayNode typed(JsonNode part, String name, String text) {
    JsonNode option = Deeds.option(part, name);
    Deeds.expect(option.path("autocomplete").asBoolean(false), "an option with completion");
    ArrayNode written = Json.array();
    written
        .addObject()
        .put("name", name)
        .put("type", option.path("type").asInt(0))
        .put("value", text)
        .put("focused", true);
    return written;
  }

  /** All that were given; what they are about goes into {@code resolved}. */
  ArrayNode given(JsonNode part, Map<String, Object> values, Channel channel, ObjectNode resolved) {
    ArrayNode written = Json.array();
    for (Map.Entry<String, Object> entry : values.entrySet()) {
      JsonNode option = Deeds.option(part, entry.getKey());
      ObjectNode json =
          written.addObject().put("name", entry.getKey()).put("type", option.path("type").asInt(0));
      write(json, option, entry.getValue(), channel, resolved);
    }
    for (JsonNode option : part.path("options")) {
      Deeds.expect(
          !option.path("required").asBoolean(false)
              || values.containsKey(Json.text(option, "name")),
          "a value for the required option " + Json.text(option, "name"));
    }
    return written;
  }

  private void write(
      ObjectNode json, JsonNode option, Object value, Channel channel, ObjectNode resolved) {
    switch (OptionType.of(option)) {
      case STRING -> json.put("value", text(option, (String) value));
      case INTEGER -> json.put("value", ((Number) value).longValue());
      case NUMBER -> json.put("value", ((Number) value).doubleValue());
      case BOOLEAN -> json.put("value", (Boolean) value);
      case USER -> json.put("value", user((Long) value, channel, resolved));
      case CHANNEL -> json.put("value", channel((Long) value, resolved));
      case ROLE -> json.put("value", role((Long) value, channel, resolved));
      case ATTACHMENT -> json.put("value", attachment((UploadedFile) value, channel, resolved));
    }
  }

  private static String text(JsonNode option, String value) {
    int min = option.path("min_length").asInt(1);
    int max = option.path("max_length").asInt(STRING_LENGTH_MAX);
    Deeds.expect(
        value.length() >= min && value.length() <= max, "%d to %d characters".formatted(min, max));
    JsonNode choices = option.path("choices");
    Deeds.expect(
        choices.isEmpty()
            || choices.valueStream().anyMatch(it -> Json.text(it, "value").equals(value)),
        "one of the choices but was " + value);
    return value;
  }

  private String user(long id, Channel channel, ObjectNode resolved) {
    Person person = world.anyPerson(id);
    resolved.withObject("users").set(Json.id(id), person.json());
    if (channel.server != null && channel.server.members.containsKey(id)) {
      ObjectNode member = channel.server.memberJson(person);
      member.remove("user");
      member.put("permissions", Long.toString(channel.rights(person)));
      resolved.withObject("members").set(Json.id(id), member);
    }
    return Json.id(id);
  }

  private String channel(long id, ObjectNode resolved) {
    Channel named = world.anyChannel(id);
    ObjectNode json = named.json(world.bot);
    json.put("permissions", Long.toString(Right.USUAL));
    resolved.withObject("channels").set(Json.id(id), json);
    return Json.id(id);
  }

  private static String role(long id, Channel channel, ObjectNode resolved) {
    Server.Role role = channel.server == null ? null : channel.server.roles.get(id);
    if (role == null) {
      throw new IllegalArgumentException("Expected a role of this server but was " + id);
    }
    resolved.withObject("roles").set(Json.id(id), role.json());
    return Json.id(id);
  }

  private String attachment(UploadedFile file, Channel channel, ObjectNode resolved) {
    Message.Attached attached = files.keep(channel, file);
    resolved
        .withObject("attachments")
        .set(Json.id(attached.id()), Files.json(attached).put("ephemeral", true));
    return Json.id(attached.id());
  }
}

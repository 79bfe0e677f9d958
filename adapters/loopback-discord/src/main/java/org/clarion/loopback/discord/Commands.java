package org.clarion.loopback.discord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands that the bot has registered, everywhere at once. */
final class Commands {
  private static final int COMMANDS_MAX = 100;
  private static final int OPTIONS_MAX = 25;
  private static final int DESCRIPTION_MAX = 100;
  private static final int CHARACTERS_MAX = 8000;
  private static final int CHAT_INPUT = 1;
  private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");

  private final World world;
  private List<ObjectNode> all = List.of();
  private int writes;

  Commands(World world) {
    this.world = world;
  }

  List<ObjectNode> all() {
    return all;
  }

  int writes() {
    return writes;
  }

  /** As REST gives them; without localisations unless asked for. */
  List<ObjectNode> shown(boolean localised) {
    return all.stream()
        .map(it -> {
          ObjectNode copy = it.deepCopy();
          if (!localised) {
            strip(copy);
          }
          return copy;
        })
        .toList();
  }

  /** Puts these in place of all; each keeps its id as long as it keeps its name. */
  void replace(JsonNode next) {
    List<ObjectNode> replaced = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode command : next) {
      check(String.valueOf(replaced.size()), command);
      if (!names.add(Json.text(command, "name"))) {
        throw Refusal.form(
            replaced.size() + ".name",
            "APPLICATION_COMMANDS_DUPLICATE_NAME",
            "Application command names must be unique");
      }
      replaced.add(registered(command));
    }
    if (replaced.size() > COMMANDS_MAX) {
      throw new Refusal(400, 30032, "Maximum number of application commands reached (100).");
    }
    all = List.copyOf(replaced);
    writes++;
  }

  /** Adds one; another of its name goes. */
  ObjectNode put(JsonNode command) {
    check("", command);
    ObjectNode added = registered(command);
    List<ObjectNode> next = new ArrayList<>(all);
    next.removeIf(it -> Json.text(it, "name").equals(Json.text(command, "name")));
    next.add(added);
    all = List.copyOf(next);
    writes++;
    return added;
  }

  /** Changes what is named of one; it keeps its id. */
  ObjectNode change(long id, JsonNode changes) {
    ObjectNode before = find(id);
    ObjectNode changed = before.deepCopy();
    for (Map.Entry<String, JsonNode> entry : changes.properties()) {
      changed.set(entry.getKey(), entry.getValue());
    }
    check("", changed);
    changed.put("version", Json.id(world.ids.next()));
    all = all.stream().map(it -> it.equals(before) ? changed : it).toList();
    writes++;
    return changed;
  }

  void delete(long id) {
    ObjectNode gone = find(id);
    all = all.stream().filter(it -> !it.equals(gone)).toList();
    writes++;
  }

  ObjectNode find(long id) {
    return all.stream()
        .filter(it -> Json.id(it, "id") == id)
        .findFirst()
        .orElseThrow(() -> new Refusal(404, 10063, "Unknown application command"));
  }

  @Nullable ObjectNode named(String name) {
    return all.stream().filter(it -> Json.text(it, "name").equals(name)).findFirst().orElse(null);
  }

  private ObjectNode registered(JsonNode command) {
    ObjectNode written = (ObjectNode) command.deepCopy();
    ObjectNode before = named(Json.text(command, "name"));
    long id = before == null ? world.ids.next() : Json.id(before, "id");
    return written
        .put("id", Json.id(id))
        .put("application_id", Json.id(world.bot.id))
        .put("version", Json.id(world.ids.next()))
        .put("type", command.path("type").asInt(CHAT_INPUT));
  }

  private static void check(String at, JsonNode command) {
    String prefix = at.isEmpty() ? "" : at + ".";
    if (characters(command) > CHARACTERS_MAX) {
      throw Refusal.form(
          at.isEmpty() ? "name" : at,
          "APPLICATION_COMMAND_TOO_LARGE",
          "Command exceeds maximum size (8000)");
    }
    if (command.path("type").asInt(CHAT_INPUT) == CHAT_INPUT) {
      checkPart(prefix, command);
    }
  }

  private static void checkPart(String prefix, JsonNode part) {
    String name = Json.text(part, "name");
    if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      throw Refusal.form(
          prefix + "name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
    MessageForm.between(prefix + "description", Json.text(part, "description"), 1, DESCRIPTION_MAX);
    for (JsonNode localised : part.path("description_localizations")) {
      MessageForm.between(
          prefix + "description_localizations", localised.asString(""), 1, DESCRIPTION_MAX);
    }
    MessageForm.most(prefix + "choices", part.path("choices").size(), OPTIONS_MAX);
    JsonNode options = part.path("options");
    MessageForm.most(prefix + "options", options.size(), OPTIONS_MAX);
    checkOptions(prefix, options);
  }

  private static void checkOptions(String prefix, JsonNode options) {
    boolean optional = false;
    int index = 0;
    Set<String> names = new HashSet<>();
    for (JsonNode option : options) {
      String at = prefix + "options." + index++;
      checkPart(at + ".", option);
      boolean required = option.path("required").asBoolean(false);
      if (required && optional) {
        throw Refusal.form(
            at,
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options");
      }
      optional |= !required;
      if (!names.add(Json.text(option, "name"))) {
        throw Refusal.form(
            at, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Names must be unique");
      }
    }
  }

  private static int characters(JsonNode part) {
    int count = Json.text(part, "name").length() + Json.text(part, "description").length();
    for (JsonNode choice : part.path("choices")) {
      count += Json.text(choice, "name").length() + Json.text(choice, "value").length();
    }
    for (JsonNode option : part.path("options")) {
      count += characters(option);
    }
    return count;
  }

  private static void strip(ObjectNode part) {
    part.remove(List.of("name_localizations", "description_localizations"));
    for (String nested : List.of("options", "choices")) {
      for (JsonNode inner : part.path(nested)) {
        if (inner instanceof ObjectNode object) {
          strip(object);
        }
      }
    }
  }
}

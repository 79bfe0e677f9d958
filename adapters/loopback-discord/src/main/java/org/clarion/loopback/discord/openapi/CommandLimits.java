package org.clarion.loopback.discord.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What commands may be, and what is offered while somebody types one, beyond what the description
 * knows.
 */
final class CommandLimits {
  private static final int COMMANDS_MAX = 100;
  private static final int CHOICE_MAX = 100;
  private static final int CHARACTERS_MAX = 8000;
  private static final int CHAT_INPUT = 1;
  private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");

  private CommandLimits() {}

  /** Of all commands of the bot, set at once. */
  static List<String> ofAll(JsonNode commands) {
    Findings found = new Findings();
    List<String> names = new ArrayList<>();
    int typed = 0;
    for (int i = 0; i < commands.size(); i++) {
      JsonNode it = commands.path(i);
      int type = it.path("type").asInt(CHAT_INPUT);
      typed += type == CHAT_INPUT ? 1 : 0;
      names.add(type + " " + it.path("name").asString(""));
      check(found, "/" + i, it);
    }
    found.check(typed <= COMMANDS_MAX, "", "at most 100 commands that are typed");
    found.checkUnique(names, "", "name");
    return found.all();
  }

  /** Of one command. */
  static List<String> ofOne(JsonNode command) {
    Findings found = new Findings();
    check(found, "", command);
    return found.all();
  }

  /** Of what is offered to complete an option, and of an option's fixed choices. */
  static List<String> ofChoices(String where, JsonNode choices) {
    Findings found = new Findings();
    checkChoices(found, where, choices);
    return found.all();
  }

  private static void check(Findings found, String where, JsonNode command) {
    if (command.path("type").asInt(CHAT_INPUT) == CHAT_INPUT) {
      checkNamed(found, where, command);
    }
    checkOptions(found, where + "/options", command.path("options"));
    found.check(
        characters(command) <= CHARACTERS_MAX, where, "at most 8000 characters in a command");
  }

  private static void checkOptions(Findings found, String where, JsonNode options) {
    List<String> names = new ArrayList<>();
    boolean optionalBefore = false;
    for (int i = 0; i < options.size(); i++) {
      JsonNode it = options.path(i);
      String at = where + "/" + i;
      checkNamed(found, at, it);
      names.add(it.path("name").asString(""));
      boolean required = it.path("required").asBoolean(false);
      found.check(!required || !optionalBefore, at, "required options stand first");
      optionalBefore |= !required;
      checkChoices(found, at + "/choices", it.path("choices"));
      found.check(
          it.path("choices").isEmpty() || !it.path("autocomplete").asBoolean(false),
          at,
          "choices or completion, not both");
      checkOptions(found, at + "/options", it.path("options"));
    }
    found.checkUnique(names, where, "name");
  }

  private static void checkNamed(Findings found, String where, JsonNode named) {
    String name = named.path("name").asString("");
    found.check(
        NAME.matcher(name).matches() && name.codePoints().noneMatch(Character::isUpperCase),
        where + "/name",
        "1 to 32 letters, digits, - or _, in lower case");
    found.checkPresent(named, where, "description");
  }

  private static void checkChoices(Findings found, String where, JsonNode choices) {
    for (int i = 0; i < choices.size(); i++) {
      String at = where + "/" + i;
      found.checkPresent(choices.path(i), at, "name");
      found.checkLength(choices.path(i), at, "value", CHOICE_MAX);
    }
  }

  /** Names, descriptions and values of the command, its options and their choices. */
  private static int characters(JsonNode named) {
    int sum = 0;
    for (String name : List.of("name", "description", "value")) {
      sum += named.path(name).asString("").length();
    }
    for (String nested : List.of("options", "choices")) {
      for (JsonNode it : named.path(nested)) {
        sum += characters(it);
      }
    }
    return sum;
  }
}

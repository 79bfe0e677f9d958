package org.clarion.loopback.discord.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Collects what is beyond a limit, each with where it is. */
final class Findings {
  private final List<String> faults = new ArrayList<>();

  /** Notes a fault unless all is well. */
  void check(boolean well, String where, String rule) {
    if (!well) {
      faults.add(at(where, rule));
    }
  }

  /** Counts characters as Discord does, a pair of surrogates as one; what is absent has none. */
  void checkLength(JsonNode holder, String where, String name, int max) {
    String text = holder.path(name).asString("");
    check(
        text.codePointCount(0, text.length()) <= max,
        where + "/" + name,
        "at most %d characters".formatted(max));
  }

  /** Notes a fault when there is no text at all or only blanks. */
  void checkPresent(JsonNode holder, String where, String name) {
    check(!holder.path(name).asString("").isBlank(), where + "/" + name, "may not be blank");
  }

  /** Notes a fault for each value that stands twice. */
  void checkUnique(Iterable<String> values, String where, String what) {
    Set<String> seen = new HashSet<>();
    values.forEach(it -> check(seen.add(it), where, "every " + what + " once only"));
  }

  /** A fault in words; what is wrong with the body as a whole has no place in it. */
  static String at(String where, String rule) {
    return where.isEmpty() ? rule : where + ": " + rule;
  }

  List<String> all() {
    return List.copyOf(faults);
  }
}

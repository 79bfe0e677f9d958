package org.clarion.loopback.discord.openapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a form that pops up may be, beyond what the description knows. */
final class ModalLimits {
  private static final int INPUTS_MAX = 5;
  private static final int VALUE_MAX = 4000;
  private static final int LABEL = 18;

  private ModalLimits() {}

  static List<String> faults(String where, JsonNode modal) {
    Findings found = new Findings();
    found.checkPresent(modal, where, "title");
    JsonNode rows = modal.path("components");
    found.check(rows.size() <= INPUTS_MAX, where + "/components", "at most 5 inputs");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String at = where + "/components/" + i;
      JsonNode row = rows.path(i);
      boolean labelled = row.path("type").asInt(0) == LABEL;
      JsonNode input = labelled ? row.path("component") : row.path("components").path(0);
      String inputAt = at + (labelled ? "/component" : "/components/0");
      found.checkPresent(labelled ? row : input, labelled ? at : inputAt, "label");
      checkLengths(found, inputAt, input);
      ids.add(input.path("custom_id").asString(""));
    }
    found.checkUnique(ids, where + "/components", "custom_id");
    return found.all();
  }

  /** What is filled in already has to be as long as what may be filled in. */
  private static void checkLengths(Findings found, String where, JsonNode input) {
    int most = input.path("max_length").asInt(VALUE_MAX);
    found.check(
        input.path("min_length").asInt(0) <= most, where + "/min_length", "not above max_length");
    if (input.path("value").asString("").length() <= VALUE_MAX) {
      found.checkLength(input, where, "value", most);
    }
  }
}

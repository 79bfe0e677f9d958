package org.clarion.loopback.discord.openapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What buttons and menus below a message may be, beyond what the description knows. */
final class ComponentLimits {
  private static final int ROWS_MAX = 5;
  private static final int ROW = 1;
  private static final int BUTTON = 2;
  private static final int MENU = 3;
  private static final int LINK_STYLE = 5;

  private ComponentLimits() {}

  static void check(Findings found, String where, JsonNode rows) {
    found.check(rows.size() <= ROWS_MAX, where, "at most 5 rows");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String row = where + "/" + i;
      found.check(rows.path(i).path("type").asInt(0) == ROW, row, "a row of buttons or menus");
      checkRow(found, row + "/components", rows.path(i).path("components"), ids);
    }
    found.checkUnique(ids, where, "custom_id");
  }

  private static void checkRow(Findings found, String where, JsonNode held, List<String> ids) {
    for (int i = 0; i < held.size(); i++) {
      JsonNode it = held.path(i);
      if (it.hasNonNull("custom_id")) {
        ids.add(it.path("custom_id").asString());
      }
      int type = it.path("type").asInt(0);
      if (type == BUTTON) {
        checkButton(found, where + "/" + i, it);
      } else if (type == MENU) {
        found.check(held.size() == 1, where, "a menu has a row for itself");
        checkMenu(found, where + "/" + i, it);
      }
    }
  }

  private static void checkButton(Findings found, String where, JsonNode button) {
    boolean leads = button.path("style").asInt(0) == LINK_STYLE;
    found.check(
        button.has("emoji") || !button.path("label").asString("").isBlank(),
        where,
        "a button says something");
    found.check(
        leads == button.hasNonNull("url") && leads != button.hasNonNull("custom_id"),
        where,
        "a link has a url, any other button a custom_id");
  }

  private static void checkMenu(Findings found, String where, JsonNode menu) {
    JsonNode options = menu.path("options");
    int most = menu.path("max_values").asInt(1);
    found.check(
        most <= options.size() && menu.path("min_values").asInt(1) <= most,
        where,
        "as many to be chosen as there are");
    List<String> values = new ArrayList<>();
    for (int i = 0; i < options.size(); i++) {
      found.checkPresent(options.path(i), where + "/options/" + i, "label");
      values.add(options.path(i).path("value").asString(""));
    }
    found.checkUnique(values, where + "/options", "value");
  }
}

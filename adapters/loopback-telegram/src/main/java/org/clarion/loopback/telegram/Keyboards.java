package org.clarion.loopback.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The buttons below messages. */
final class Keyboards {
  private static final int DATA_BYTES_MAX = 64;
  private static final int BUTTONS_MAX = 100;

  private Keyboards() {}

  /**
   * The keyboard of a request; null for none.
   *
   * @throws Refusal when Telegram would not take it
   */
  static @Nullable JsonNode checked(JsonNode markup) {
    JsonNode keyboard = markup.path("inline_keyboard");
    if (!keyboard.isArray() || keyboard.isEmpty()) {
      return null;
    }
    int buttons = 0;
    for (JsonNode row : keyboard) {
      for (JsonNode button : row) {
        check(button);
        buttons++;
      }
    }
    if (buttons > BUTTONS_MAX) {
      throw Refusal.bad("reply markup is too long");
    }
    return buttons == 0 ? null : markup;
  }

  private static void check(JsonNode button) {
    if (Json.text(button, "text").isBlank()) {
      throw Refusal.bad("can't parse inline keyboard button: Text buttons are unallowed");
    }
    String data = Json.find(button, "callback_data");
    String url = Json.find(button, "url");
    if (data == null && url == null) {
      throw Refusal.bad(
          "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
    if (data != null && (data.isEmpty() || data.getBytes(UTF_8).length > DATA_BYTES_MAX)) {
      throw Refusal.bad("BUTTON_DATA_INVALID");
    }
    if (url != null && !url.matches("(?i)(?:https?|tg)://[^\\s/].*")) {
      throw Refusal.bad(
          "inline keyboard button URL '%s' is invalid: Wrong HTTP URL".formatted(url));
    }
  }

  static List<List<Button>> rows(@Nullable JsonNode markup) {
    List<List<Button>> rows = new ArrayList<>();
    if (markup != null) {
      for (JsonNode row : markup.path("inline_keyboard")) {
        List<Button> buttons = new ArrayList<>();
        row.forEach(it ->
            buttons.add(
                new Button(
                    Json.text(it, "text"), Json.find(it, "callback_data"), Json.find(it, "url"))));
        rows.add(buttons);
      }
    }
    return rows;
  }
}

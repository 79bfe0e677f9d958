package org.clarion.loopback.discord;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Refuses forms and completions that are over Discord's limits. */
final class FormChecks {
  private static final int OFFERS_MAX = 25;
  private static final int OFFER_TEXT_MAX = 100;
  private static final int TITLE_MAX = 45;
  private static final int LABEL_MAX = 45;
  private static final int CUSTOM_ID_MAX = 100;
  private static final int PARTS_MAX = 5;
  private static final int VALUE_MAX = 4000;
  private static final int PLACEHOLDER_MAX = 100;

  private FormChecks() {}

  static List<Offer> offers(JsonNode choices) {
    MessageForm.most("data.choices", choices.size(), OFFERS_MAX);
    List<Offer> offers = new ArrayList<>();
    for (JsonNode choice : choices) {
      String at = "data.choices." + offers.size();
      String name = Json.text(choice, "name");
      MessageForm.between(at + ".name", name, 1, OFFER_TEXT_MAX);
      offers.add(new Offer(name, value(at + ".value", choice.path("value"))));
    }
    return offers;
  }

  private static Object value(String at, JsonNode value) {
    if (value.isString()) {
      MessageForm.between(at, value.asString(), 1, OFFER_TEXT_MAX);
      return value.asString();
    }
    return value.isIntegralNumber() ? (Object) value.asLong() : (Object) value.asDouble();
  }

  static void checkModal(JsonNode data) {
    MessageForm.between("data.custom_id", Json.text(data, "custom_id"), 1, CUSTOM_ID_MAX);
    MessageForm.between("data.title", Json.text(data, "title"), 1, TITLE_MAX);
    JsonNode parts = data.path("components");
    if (parts.isEmpty() || parts.size() > PARTS_MAX) {
      throw Refusal.form(
          "data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
    }
    for (Modal.Input input : Controls.modal(data).inputs()) {
      MessageForm.between("data.components.custom_id", input.customId(), 1, CUSTOM_ID_MAX);
      MessageForm.between("data.components.label", input.label(), 1, LABEL_MAX);
      if (input.value() != null) {
        MessageForm.longest("data.components.value", input.value(), VALUE_MAX);
      }
      if (input.placeholder() != null) {
        MessageForm.longest("data.components.placeholder", input.placeholder(), PLACEHOLDER_MAX);
      }
    }
  }
}

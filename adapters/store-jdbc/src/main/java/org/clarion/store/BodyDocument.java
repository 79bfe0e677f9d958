package org.clarion.store;

import static org.clarion.store.Json.text;
import static org.clarion.store.Json.textOrNull;
import static org.clarion.store.Json.texts;

import java.util.List;
import org.clarion.core.content.Body;
import org.clarion.core.content.Body.Earlier;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.TermCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The body of an entry as JSON, told apart by its {@code type}. */
final class BodyDocument {
  private BodyDocument() {}

  static void put(ObjectNode node, Body body) {
    switch (body) {
      case Body.Answer(List<Earlier> earlier) -> {
        node.put("type", "answer");
        Json.putObjects(
            node,
            "earlier",
            earlier,
            (it, version) -> it.put("source", version.source()).put("text", version.text()));
      }
      case Body.Guide() -> node.put("type", "guide");
      case Body.Campaign campaign -> putCampaign(node, campaign);
      case Body.Network(String region) -> node.put("type", "network").put("region", region);
      case Body.Contact() -> node.put("type", "contact");
      case Body.Terms(TermCalendar calendar) ->
          TermsDocument.put(node.put("type", "terms"), calendar);
      case Body.OnDate(KeyDate keyDate) -> KeyDateDocument.put(node.put("type", "date"), keyDate);
    }
  }

  static Body read(JsonNode node) {
    String type = text(node, "type");
    return switch (type) {
      case "answer" -> new Body.Answer(Json.items(node, "earlier", BodyDocument::earlier));
      case "guide" -> new Body.Guide();
      case "campaign" -> campaign(node);
      case "network" -> new Body.Network(text(node, "region"));
      case "contact" -> new Body.Contact();
      case "terms" -> new Body.Terms(TermsDocument.read(node));
      case "date" -> new Body.OnDate(KeyDateDocument.read(node));
      default ->
          throw new IllegalArgumentException(
              "Expected a type of body but was '%s'".formatted(type));
    };
  }

  private static Earlier earlier(JsonNode node) {
    return new Earlier(text(node, "source"), text(node, "text"));
  }

  private static void putCampaign(ObjectNode node, Body.Campaign campaign) {
    node.put("type", "campaign").put("past", campaign.past());
    Json.putTexts(node, "actions", campaign.actions());
    node.put("missing", campaign.missing())
        .put("partner", campaign.partner())
        .put("affiliation", campaign.affiliation());
    EntryDocument.putIds(node, "dates", campaign.dates());
  }

  private static Body.Campaign campaign(JsonNode node) {
    return new Body.Campaign(
        node.required("past").booleanValue(),
        texts(node, "actions"),
        textOrNull(node, "missing"),
        textOrNull(node, "partner"),
        textOrNull(node, "affiliation"),
        EntryDocument.ids(node, "dates"));
  }
}

package org.clarion.store;

import static org.clarion.store.Json.text;
import static org.clarion.store.Json.textOrNull;
import static org.clarion.store.Json.texts;

import java.time.LocalDate;
import java.time.ZoneId;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A key date as JSON, with the days it has in some regions and the changes of single ones. */
final class KeyDateDocument {
  private KeyDateDocument() {}

  static void put(ObjectNode node, KeyDate keyDate) {
    RuleDocument.put(node.putObject("rule"), keyDate.rule());
    node.put("certainty", keyDate.certainty().word());
    Json.putTexts(node, "regions", keyDate.regions());
    EntryDocument.putYears(node, keyDate.years());
    Json.putText(node, "zone", keyDate.zone());
    Json.putObjects(node, "variants", keyDate.variants(), KeyDateDocument::putVariant);
    Json.putObjects(node, "changes", keyDate.changes(), KeyDateDocument::putChange);
    node.put("owner", keyDate.owner());
    Json.putText(node, "confirm-by", keyDate.confirmBy());
    node.put("note", keyDate.note())
        .put("solemn", keyDate.solemn())
        .put("contradiction", keyDate.contradiction());
  }

  static KeyDate read(JsonNode node) {
    return new KeyDate(
        RuleDocument.read(node.required("rule")),
        Certainty.of(text(node, "certainty")).orElseThrow(),
        texts(node, "regions"),
        EntryDocument.years(node),
        Json.valueOrNull(node, "zone", it -> ZoneId.of(it.stringValue())),
        Json.itemsOrNone(node, "variants", KeyDateDocument::variant),
        Json.itemsOrNone(node, "changes", KeyDateDocument::change),
        textOrNull(node, "owner"),
        Json.valueOrNull(node, "confirm-by", it -> LocalDate.parse(it.stringValue())),
        textOrNull(node, "note"),
        node.required("solemn").booleanValue(),
        textOrNull(node, "contradiction"));
  }

  private static void putVariant(ObjectNode node, Variant variant) {
    Json.putTexts(node, "regions", variant.regions());
    RuleDocument.put(node.putObject("rule"), variant.rule());
  }

  private static Variant variant(JsonNode node) {
    return new Variant(texts(node, "regions"), RuleDocument.read(node.required("rule")));
  }

  private static void putChange(ObjectNode node, Change change) {
    switch (change) {
      case Change.Set(_, Rule.Once when, _) -> {
        node.put("type", "set");
        OnceDocument.put(node.putObject("when"), when);
      }
      case Change.Cancelled _ -> node.put("type", "cancelled");
      case Change.Noted _ -> node.put("type", "noted");
    }
    node.put("occurrence", change.occurrence()).put("note", change.note());
  }

  private static Change change(JsonNode node) {
    String type = text(node, "type");
    String occurrence = text(node, "occurrence");
    return switch (type) {
      case "set" ->
          new Change.Set(
              occurrence, OnceDocument.read(node.required("when")), textOrNull(node, "note"));
      case "cancelled" -> new Change.Cancelled(occurrence, textOrNull(node, "note"));
      case "noted" -> new Change.Noted(occurrence, text(node, "note"));
      default ->
          throw new IllegalArgumentException(
              "Expected a type of change but was '%s'".formatted(type));
    };
  }
}

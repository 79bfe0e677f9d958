package org.clarion.store;

import static org.clarion.store.Json.text;
import static org.clarion.store.Json.texts;

import java.time.LocalDate;
import java.util.List;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.Slot;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as JSON. The names in here and in the other documents stand in databases of groups: one
 * that is written once is read for ever, whatever becomes of the Java names.
 */
final class EntryDocument {
  private EntryDocument() {}

  static String write(Entry entry) {
    ObjectNode node = Json.object();
    node.put("id", entry.id().value());
    node.put("title", entry.title());
    Json.putTexts(node, "names", entry.names());
    Json.putTexts(node, "questions", entry.questions());
    Json.putTexts(node, "tags", entry.tags());
    putIds(node, "related", entry.related());
    putProvenance(node.putObject("provenance"), entry.provenance());
    Json.putObjects(node, "slots", entry.slots(), EntryDocument::putSlot);
    node.put("text", entry.text());
    BodyDocument.put(node.putObject("body"), entry.body());
    return Json.write(node);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws RuntimeException when the document is damaged
   */
  static Entry read(String document) {
    JsonNode node = Json.read(document);
    return new Entry(
        new EntryId(text(node, "id")),
        text(node, "title"),
        texts(node, "names"),
        texts(node, "questions"),
        texts(node, "tags"),
        ids(node, "related"),
        provenance(node.required("provenance")),
        Json.items(node, "slots", EntryDocument::slot),
        text(node, "text"),
        BodyDocument.read(node.required("body")));
  }

  static void putIds(ObjectNode node, String name, List<EntryId> ids) {
    Json.putTexts(node, name, ids.stream().map(EntryId::value).toList());
  }

  static List<EntryId> ids(JsonNode node, String name) {
    return Json.items(node, name, EntryDocument::id);
  }

  static EntryId id(JsonNode node) {
    return new EntryId(node.stringValue());
  }

  static void putYears(ObjectNode node, Years years) {
    node.putObject("years").put("first", years.first()).put("last", years.last());
  }

  static Years years(JsonNode node) {
    JsonNode years = node.required("years");
    return new Years(years.required("first").intValue(), years.required("last").intValue());
  }

  private static void putProvenance(ObjectNode node, Provenance provenance) {
    Json.putTexts(node, "sources", provenance.sources());
    node.put("where", provenance.where());
    node.put("check-by", provenance.checkBy().toString());
    putYears(node, provenance.years());
  }

  private static Provenance provenance(JsonNode node) {
    return new Provenance(
        texts(node, "sources"),
        text(node, "where"),
        LocalDate.parse(text(node, "check-by")),
        years(node));
  }

  private static void putSlot(ObjectNode node, Slot slot) {
    node.put("id", slot.id()).put("title", slot.title()).put("value", slot.value());
    Json.putText(node, "ask", slot.ask());
  }

  private static Slot slot(JsonNode node) {
    return new Slot(
        text(node, "id"),
        text(node, "title"),
        text(node, "value"),
        Json.valueOrNull(node, "ask", EntryDocument::id));
  }
}

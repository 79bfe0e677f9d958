package org.clarion.store;

import static org.clarion.store.Json.text;
import static org.clarion.store.Json.textOrNull;
import static org.clarion.store.Json.texts;

import org.clarion.core.content.Abbreviation;
import org.clarion.core.content.GoldenQuestion;
import org.clarion.core.content.Label;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Region;
import org.clarion.core.content.Source;
import org.clarion.core.message.EntryId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of a pack as JSON. */
final class PackInfoDocument {
  private PackInfoDocument() {}

  static String write(PackInfo info) {
    ObjectNode node = Json.object();
    node.put("id", info.id())
        .put("edition", info.edition())
        .put("title", info.title())
        .put("language", info.language());
    Json.putObjects(node, "sources", info.sources(), PackInfoDocument::putSource);
    Json.putObjects(node, "regions", info.regions(), PackInfoDocument::putRegion);
    Json.putObjects(
        node,
        "abbreviations",
        info.abbreviations(),
        (it, form) -> it.put("short", form.shortForm()).put("means", form.means()));
    // Left out when there are none: so wrote the editions that knew of none.
    if (!info.golden().isEmpty()) {
      Json.putObjects(node, "golden", info.golden(), PackInfoDocument::putGolden);
    }
    return Json.write(node);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws RuntimeException when the document is damaged
   */
  static PackInfo read(String document) {
    JsonNode node = Json.read(document);
    return new PackInfo(
        text(node, "id"),
        text(node, "edition"),
        text(node, "title"),
        text(node, "language"),
        Json.items(node, "sources", PackInfoDocument::source),
        Json.items(node, "regions", PackInfoDocument::region),
        Json.items(
            node, "abbreviations", it -> new Abbreviation(text(it, "short"), text(it, "means"))),
        Json.itemsOrNone(node, "golden", PackInfoDocument::golden));
  }

  private static void putSource(ObjectNode node, Source source) {
    node.put("id", source.id()).put("title", source.title());
    Json.putTexts(node, "labels", source.labels().stream().map(Label::word).toList());
    node.put("published", source.published()).put("note", source.note());
  }

  private static Source source(JsonNode node) {
    return new Source(
        text(node, "id"),
        text(node, "title"),
        Json.items(node, "labels", it -> Label.of(it.stringValue()).orElseThrow()),
        text(node, "published"),
        textOrNull(node, "note"));
  }

  private static void putGolden(ObjectNode node, GoldenQuestion golden) {
    node.put("ask", golden.question());
    Json.putTexts(node, "answers", golden.answers().stream().map(EntryId::value).toList());
  }

  private static GoldenQuestion golden(JsonNode node) {
    return new GoldenQuestion(
        text(node, "ask"), Json.items(node, "answers", it -> new EntryId(it.stringValue())));
  }

  private static void putRegion(ObjectNode node, Region region) {
    node.put("id", region.id()).put("title", region.title());
    Json.putTexts(node, "aliases", region.aliases());
  }

  private static Region region(JsonNode node) {
    return new Region(text(node, "id"), text(node, "title"), texts(node, "aliases"));
  }
}

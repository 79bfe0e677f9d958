package org.clarion.store;

import static org.clarion.store.Json.text;

import java.time.DateTimeException;
import java.time.Instant;
import org.clarion.core.delivery.Report;
import org.clarion.core.message.EntryId;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What organisers should hear of, as JSON, told apart by its {@code type}. */
final class ReportDocument {
  private ReportDocument() {}

  static String write(Report report) {
    ObjectNode node = Json.object();
    switch (report) {
      case Report.Undelivered(Place place, EntryId entry, String occurrence, String reason) ->
          putPlace(node.put("type", "undelivered"), place)
              .put("entry", entry.value())
              .put("occurrence", occurrence)
              .put("reason", reason);
      case Report.Unreachable(Place place, String reason) ->
          putPlace(node.put("type", "unreachable"), place).put("reason", reason);
      case Report.Away(Instant from, Instant until) ->
          node.put("type", "away").put("from", from.toString()).put("until", until.toString());
      case Report.Corrected(EntryId entry, String occurrence, int version) ->
          node.put("type", "corrected")
              .put("entry", entry.value())
              .put("occurrence", occurrence)
              .put("version", version);
      case Report.WrongClock(Instant ours, Instant theirs) ->
          node.put("type", "wrong-clock")
              .put("ours", ours.toString())
              .put("theirs", theirs.toString());
    }
    return Json.write(node);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalStateException when the document is damaged, or of a later version
   */
  static Report read(String document) {
    try {
      return report(Json.read(document));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new IllegalStateException("Expected a report but it is damaged", e);
    }
  }

  private static Report report(JsonNode node) {
    String type = text(node, "type");
    return switch (type) {
      case "undelivered" ->
          new Report.Undelivered(
              place(node), entry(node), text(node, "occurrence"), text(node, "reason"));
      case "unreachable" -> new Report.Unreachable(place(node), text(node, "reason"));
      case "away" -> new Report.Away(instant(node, "from"), instant(node, "until"));
      case "corrected" ->
          new Report.Corrected(
              entry(node), text(node, "occurrence"), node.required("version").intValue());
      case "wrong-clock" -> new Report.WrongClock(instant(node, "ours"), instant(node, "theirs"));
      default ->
          throw new IllegalArgumentException(
              "Expected a type of report but was '%s'".formatted(type));
    };
  }

  private static ObjectNode putPlace(ObjectNode node, Place place) {
    node.putObject("place")
        .put("platform", place.platform().value())
        .put("group", place.group())
        .put("channel", place.channel());
    return node;
  }

  private static Place place(JsonNode node) {
    JsonNode place = node.required("place");
    return new Place(
        new PlatformName(text(place, "platform")), text(place, "group"), text(place, "channel"));
  }

  private static EntryId entry(JsonNode node) {
    return EntryDocument.id(node.required("entry"));
  }

  private static Instant instant(JsonNode node, String name) {
    return Instant.parse(text(node, name));
  }
}

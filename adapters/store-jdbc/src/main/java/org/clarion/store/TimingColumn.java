package org.clarion.store;

import static org.clarion.store.Json.text;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.clarion.core.date.Timing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When an occurrence is, in a column of text. */
final class TimingColumn {
  private TimingColumn() {}

  static String write(Timing timing) {
    ObjectNode node = Json.object();
    switch (timing) {
      case Timing.Days(LocalDate first, LocalDate last) ->
          node.put("type", "days").put("first", first.toString()).put("last", last.toString());
      case Timing.Timed(ZonedDateTime start, ZonedDateTime end) ->
          node.put("type", "timed").put("start", start.toString()).put("end", end.toString());
      case Timing.Open(LocalDate earliest, LocalDate latest, String words) ->
          node.put("type", "open")
              .put("first", earliest.toString())
              .put("last", latest.toString())
              .put("words", words);
    }
    return Json.write(node);
  }

  static Timing read(String column) {
    JsonNode node = Json.read(column);
    String type = text(node, "type");
    return switch (type) {
      case "days" -> new Timing.Days(day(node, "first"), day(node, "last"));
      case "timed" ->
          new Timing.Timed(
              ZonedDateTime.parse(text(node, "start")), ZonedDateTime.parse(text(node, "end")));
      case "open" -> new Timing.Open(day(node, "first"), day(node, "last"), text(node, "words"));
      default ->
          throw new IllegalArgumentException(
              "Expected a type of timing but was '%s'".formatted(type));
    };
  }

  private static LocalDate day(JsonNode node, String name) {
    return LocalDate.parse(text(node, name));
  }
}

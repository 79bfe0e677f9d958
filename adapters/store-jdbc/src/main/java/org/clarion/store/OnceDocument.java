package org.clarion.store;

import static org.clarion.store.Json.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.clarion.core.date.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens once as JSON, and what repeats it as an imported calendar says. */
final class OnceDocument {
  private OnceDocument() {}

  static void put(ObjectNode node, Rule.Once once) {
    switch (once) {
      case Rule.OnceDays(LocalDate first, LocalDate last) ->
          RuleDocument.putSpan(node.put("type", "once-days"), first, last);
      case Rule.OnceTimed(LocalDateTime start, LocalDateTime end) ->
          node.put("type", "once-timed").put("start", start.toString()).put("end", end.toString());
    }
  }

  static Rule.Once read(JsonNode node) {
    String type = text(node, "type");
    return switch (type) {
      case "once-days" -> days(node);
      case "once-timed" ->
          new Rule.OnceTimed(
              LocalDateTime.parse(text(node, "start")), LocalDateTime.parse(text(node, "end")));
      default ->
          throw new IllegalArgumentException(
              "Expected a type of single time but was '%s'".formatted(type));
    };
  }

  static Rule.OnceDays days(JsonNode node) {
    return new Rule.OnceDays(RuleDocument.date(node, "first"), RuleDocument.date(node, "last"));
  }

  static void putRecurring(ObjectNode node, Rule.Recurring recurring) {
    node.put("rrule", recurring.rrule());
    put(node.putObject("first"), recurring.first());
    putMoments(node, "without", recurring.without());
    putMoments(node, "also", recurring.also());
  }

  static Rule.Recurring recurring(JsonNode node) {
    return new Rule.Recurring(
        text(node, "rrule"),
        read(node.required("first")),
        moments(node, "without"),
        moments(node, "also"));
  }

  private static void putMoments(ObjectNode node, String name, List<LocalDateTime> moments) {
    Json.putTexts(node, name, moments.stream().map(LocalDateTime::toString).toList());
  }

  private static List<LocalDateTime> moments(JsonNode node, String name) {
    return Json.items(node, name, it -> LocalDateTime.parse(it.stringValue()));
  }
}

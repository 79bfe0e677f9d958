package org.clarion.store;

import static org.clarion.store.Json.text;

import org.clarion.core.date.Rule;
import org.clarion.core.date.Rule.Side;
import org.clarion.core.date.TermPart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A rule that goes by the school year as JSON. */
final class TermRuleDocument {
  private TermRuleDocument() {}

  static void put(ObjectNode node, Rule.TermRelative rule) {
    node.put("part", rule.part().word()).put("side", word(rule.side())).put("count", rule.count());
    Json.putText(node, "calendar", rule.calendar());
    RuleDocument.putOpen(node.putObject("otherwise"), rule.otherwise());
  }

  static Rule.TermRelative read(JsonNode node) {
    return new Rule.TermRelative(
        TermPart.of(text(node, "part")).orElseThrow(),
        side(text(node, "side")),
        node.required("count").intValue(),
        Json.valueOrNull(node, "calendar", EntryDocument::id),
        RuleDocument.open(node.required("otherwise")));
  }

  private static String word(Side side) {
    return switch (side) {
      case DURING -> "during";
      case DAYS_BEFORE -> "days-before";
      case DAYS_AFTER -> "days-after";
      case WEEKS_BEFORE -> "weeks-before";
      case WEEKS_AFTER -> "weeks-after";
    };
  }

  private static Side side(String word) {
    return switch (word) {
      case "during" -> Side.DURING;
      case "days-before" -> Side.DAYS_BEFORE;
      case "days-after" -> Side.DAYS_AFTER;
      case "weeks-before" -> Side.WEEKS_BEFORE;
      case "weeks-after" -> Side.WEEKS_AFTER;
      default ->
          throw new IllegalArgumentException(
              "Expected a side of a term but was '%s'".formatted(word));
    };
  }
}

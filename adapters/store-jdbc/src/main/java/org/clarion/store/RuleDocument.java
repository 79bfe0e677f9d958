package org.clarion.store;

import static org.clarion.store.Json.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.clarion.core.date.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rule of a date as JSON, told apart by its {@code type}; days are written as ISO 8601 writes
 * them, and a day of any year as {@code --03-08}.
 */
final class RuleDocument {
  private RuleDocument() {}

  static void put(ObjectNode node, Rule rule) {
    switch (rule) {
      case Rule.YearlyDay(MonthDay day) ->
          node.put("type", "yearly-day").put("day", day.toString());
      case Rule.YearlySpan(MonthDay first, MonthDay last) ->
          putSpan(node.put("type", "yearly-span"), first, last);
      case Rule.WholeMonth(Month month) ->
          node.put("type", "whole-month").put("month", month.getValue());
      case Rule.WeekHolding(MonthDay day) ->
          node.put("type", "week-holding").put("day", day.toString());
      case Rule.OnceDays(LocalDate first, LocalDate last) ->
          putSpan(node.put("type", "once-days"), first, last);
      case Rule.OnceTimed(LocalDateTime start, LocalDateTime end) ->
          node.put("type", "once-timed").put("start", start.toString()).put("end", end.toString());
      case Rule.Listed(List<Rule.OnceDays> published, Rule.Open otherwise) -> {
        node.put("type", "listed");
        Json.putObjects(
            node, "published", published, (it, days) -> putSpan(it, days.first(), days.last()));
        putWindow(
            node.putObject("otherwise"),
            otherwise.words(),
            otherwise.earliest(),
            otherwise.latest());
      }
      case Rule.Open(String words, MonthDay earliest, MonthDay latest) ->
          putWindow(node.put("type", "open"), words, earliest, latest);
      case Rule.OpenOnce(String words, LocalDate earliest, LocalDate latest) ->
          putWindow(node.put("type", "open-once"), words, earliest, latest);
    }
  }

  static Rule read(JsonNode node) {
    String type = text(node, "type");
    return switch (type) {
      case "yearly-day" -> new Rule.YearlyDay(monthDay(node, "day"));
      case "yearly-span" -> new Rule.YearlySpan(monthDay(node, "first"), monthDay(node, "last"));
      case "whole-month" -> new Rule.WholeMonth(Month.of(node.required("month").intValue()));
      case "week-holding" -> new Rule.WeekHolding(monthDay(node, "day"));
      case "once-days" -> days(node);
      case "once-timed" ->
          new Rule.OnceTimed(
              LocalDateTime.parse(text(node, "start")), LocalDateTime.parse(text(node, "end")));
      case "listed" ->
          new Rule.Listed(
              Json.items(node, "published", RuleDocument::days), open(node.required("otherwise")));
      case "open" -> open(node);
      case "open-once" ->
          new Rule.OpenOnce(text(node, "words"), date(node, "earliest"), date(node, "latest"));
      default ->
          throw new IllegalArgumentException(
              "Expected a type of rule but was '%s'".formatted(type));
    };
  }

  private static void putSpan(ObjectNode node, TemporalAccessor first, TemporalAccessor last) {
    node.put("first", first.toString()).put("last", last.toString());
  }

  private static void putWindow(
      ObjectNode node, String words, TemporalAccessor earliest, TemporalAccessor latest) {
    node.put("words", words).put("earliest", earliest.toString()).put("latest", latest.toString());
  }

  private static Rule.OnceDays days(JsonNode node) {
    return new Rule.OnceDays(date(node, "first"), date(node, "last"));
  }

  private static Rule.Open open(JsonNode node) {
    return new Rule.Open(text(node, "words"), monthDay(node, "earliest"), monthDay(node, "latest"));
  }

  private static LocalDate date(JsonNode node, String name) {
    return LocalDate.parse(text(node, name));
  }

  private static MonthDay monthDay(JsonNode node, String name) {
    return MonthDay.parse(text(node, name));
  }
}

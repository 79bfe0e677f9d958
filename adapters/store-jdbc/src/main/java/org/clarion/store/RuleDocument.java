package org.clarion.store;

import static org.clarion.store.Json.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.clarion.core.date.LeapDay;
import org.clarion.core.date.Ordinal;
import org.clarion.core.date.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rule of a date as JSON, told apart by its {@code type}; days are written as ISO 8601 writes
 * them, a day of any year as {@code --03-08}, a weekday as a number from 1 for Monday.
 */
final class RuleDocument {
  private RuleDocument() {}

  static void put(ObjectNode node, Rule rule) {
    switch (rule) {
      case Rule.YearlyDay(MonthDay day, LeapDay otherwise) ->
          node.put("type", "yearly-day")
              .put("day", day.toString())
              .put("otherwise", otherwise.word());
      case Rule.YearlySpan(MonthDay first, MonthDay last) ->
          putSpan(node.put("type", "yearly-span"), first, last);
      case Rule.WholeMonth(Month month) ->
          node.put("type", "whole-month").put("month", month.getValue());
      case Rule.WeekHolding(MonthDay day) ->
          node.put("type", "week-holding").put("day", day.toString());
      case Rule.NthWeekday(Ordinal ordinal, DayOfWeek weekday, Month month) ->
          node.put("type", "nth-weekday")
              .put("ordinal", ordinal.word())
              .put("weekday", weekday.getValue())
              .put("month", month.getValue());
      case Rule.EasterRelative(int first, int last) ->
          node.put("type", "easter-relative").put("first", first).put("last", last);
      case Rule.TermRelative term -> TermRuleDocument.put(node.put("type", "term-relative"), term);
      case Rule.RelativeTo(var other, int days, String words) ->
          node.put("type", "relative-to")
              .put("other", other.value())
              .put("days", days)
              .put("words", words);
      case Rule.Series series -> SeriesDocument.put(node.put("type", "series"), series);
      case Rule.Recurring recurring ->
          OnceDocument.putRecurring(node.put("type", "recurring"), recurring);
      case Rule.Once once -> OnceDocument.put(node, once);
      case Rule.Listed(List<Rule.OnceDays> published, Rule.Open otherwise) -> {
        node.put("type", "listed");
        Json.putObjects(
            node, "published", published, (it, days) -> putSpan(it, days.first(), days.last()));
        putOpen(node.putObject("otherwise"), otherwise);
      }
      case Rule.Open open -> putOpen(node.put("type", "open"), open);
      case Rule.OpenOnce(String words, LocalDate earliest, LocalDate latest) ->
          putWindow(node.put("type", "open-once"), words, earliest, latest);
    }
  }

  static Rule read(JsonNode node) {
    String type = text(node, "type");
    return switch (type) {
      case "yearly-day" -> new Rule.YearlyDay(monthDay(node, "day"), leapDay(node));
      case "yearly-span" -> new Rule.YearlySpan(monthDay(node, "first"), monthDay(node, "last"));
      case "whole-month" -> new Rule.WholeMonth(month(node));
      case "week-holding" -> new Rule.WeekHolding(monthDay(node, "day"));
      case "nth-weekday" -> new Rule.NthWeekday(ordinal(node), weekday(node), month(node));
      case "easter-relative" ->
          new Rule.EasterRelative(
              node.required("first").intValue(), node.required("last").intValue());
      case "term-relative" -> TermRuleDocument.read(node);
      case "relative-to" ->
          new Rule.RelativeTo(
              EntryDocument.id(node.required("other")),
              node.required("days").intValue(),
              text(node, "words"));
      case "series" -> SeriesDocument.read(node);
      case "recurring" -> OnceDocument.recurring(node);
      case "once-days", "once-timed" -> OnceDocument.read(node);
      case "listed" ->
          new Rule.Listed(
              Json.items(node, "published", OnceDocument::days), open(node.required("otherwise")));
      case "open" -> open(node);
      case "open-once" ->
          new Rule.OpenOnce(text(node, "words"), date(node, "earliest"), date(node, "latest"));
      default ->
          throw new IllegalArgumentException(
              "Expected a type of rule but was '%s'".formatted(type));
    };
  }

  static void putOpen(ObjectNode node, Rule.Open open) {
    putWindow(node, open.words(), open.earliest(), open.latest());
  }

  static Rule.Open open(JsonNode node) {
    return new Rule.Open(text(node, "words"), monthDay(node, "earliest"), monthDay(node, "latest"));
  }

  static void putSpan(ObjectNode node, TemporalAccessor first, TemporalAccessor last) {
    node.put("first", first.toString()).put("last", last.toString());
  }

  static LocalDate date(JsonNode node, String name) {
    return LocalDate.parse(text(node, name));
  }

  static Ordinal ordinal(JsonNode node) {
    return Ordinal.of(text(node, "ordinal")).orElseThrow();
  }

  static DayOfWeek weekday(JsonNode node) {
    return DayOfWeek.of(node.required("weekday").intValue());
  }

  private static void putWindow(
      ObjectNode node, String words, TemporalAccessor earliest, TemporalAccessor latest) {
    node.put("words", words).put("earliest", earliest.toString()).put("latest", latest.toString());
  }

  /** Documents of the first edition hold no choice: they mean what it did. */
  private static LeapDay leapDay(JsonNode node) {
    String otherwise = Json.textOrNull(node, "otherwise");
    return otherwise == null ? LeapDay.FEBRUARY_28 : LeapDay.of(otherwise).orElseThrow();
  }

  private static MonthDay monthDay(JsonNode node, String name) {
    return MonthDay.parse(text(node, name));
  }

  private static Month month(JsonNode node) {
    return Month.of(node.required("month").intValue());
  }
}

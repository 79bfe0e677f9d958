package org.clarion.store;

import static org.clarion.store.Json.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.clarion.core.date.Beat;
import org.clarion.core.date.Hours;
import org.clarion.core.date.Ordinal;
import org.clarion.core.date.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A series of meetings as JSON. */
final class SeriesDocument {
  private SeriesDocument() {}

  static void put(ObjectNode node, Rule.Series series) {
    putBeat(node.putObject("beat"), series.beat());
    Json.putText(node, "first", series.first());
    Json.putText(node, "until", series.until());
    Hours hours = series.hours();
    if (hours == null) {
      node.putNull("hours");
    } else {
      ObjectNode times = node.putObject("hours");
      times.put("start", hours.start().toString()).put("end", hours.end().toString());
    }
  }

  static Rule.Series read(JsonNode node) {
    return new Rule.Series(
        beat(node.required("beat")),
        RuleDocument.date(node, "first"),
        Json.valueOrNull(node, "until", it -> LocalDate.parse(it.stringValue())),
        Json.valueOrNull(node, "hours", SeriesDocument::hours));
  }

  private static void putBeat(ObjectNode node, Beat beat) {
    switch (beat) {
      case Beat.Weeks(int every) -> node.put("type", "weeks").put("every", every);
      case Beat.MonthDays(int every, int day) ->
          node.put("type", "month-days").put("every", every).put("day", day);
      case Beat.MonthWeekdays(int every, Ordinal ordinal, DayOfWeek weekday) ->
          node.put("type", "month-weekdays")
              .put("every", every)
              .put("ordinal", ordinal.word())
              .put("weekday", weekday.getValue());
    }
  }

  private static Beat beat(JsonNode node) {
    String type = text(node, "type");
    int every = node.required("every").intValue();
    return switch (type) {
      case "weeks" -> new Beat.Weeks(every);
      case "month-days" -> new Beat.MonthDays(every, node.required("day").intValue());
      case "month-weekdays" ->
          new Beat.MonthWeekdays(every, RuleDocument.ordinal(node), RuleDocument.weekday(node));
      default ->
          throw new IllegalArgumentException(
              "Expected a type of beat but was '%s'".formatted(type));
    };
  }

  private static Hours hours(JsonNode node) {
    return new Hours(LocalTime.parse(text(node, "start")), LocalTime.parse(text(node, "end")));
  }
}

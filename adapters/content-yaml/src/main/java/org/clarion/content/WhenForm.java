package org.clarion.content;

import static org.clarion.content.Forms.list;
import static org.clarion.content.Forms.parsed;
import static org.clarion.content.Shape.Key.optional;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The form of {@code when}: one of six ways to say it, some with more beside it. */
final class WhenForm implements Form {
  static final String EVERY = "every";
  static final String MONTH = "month";
  static final String WEEK_HOLDING = "week-holding";
  static final String ON = "on";
  static final String LISTED = "listed";
  static final String OPEN = "open";
  static final List<String> WAYS = List.of(EVERY, MONTH, WEEK_HOLDING, ON, LISTED, OPEN);

  private static final String TIME = "time";
  private static final String UNTIL = "until";
  private static final String OTHERWISE = "otherwise";
  private static final Map<String, String> OWNERS = Map.of(TIME, ON, UNTIL, ON, OTHERWISE, LISTED);

  private static final Shape SHAPE =
      Shape.of(
          Noun.WHEN,
          optional(EVERY, parsed(DayWords::yearlyDays)),
          optional(MONTH, parsed(DayWords::month)),
          optional(WEEK_HOLDING, parsed(DayWords::yearlyDay)),
          optional(ON, parsed(DayWords::days)),
          optional(TIME, parsed(DayWords::time)),
          optional(UNTIL, parsed(DayWords::time)),
          optional(LISTED, list(parsed(DayWords::days))),
          optional(OTHERWISE, WindowForm.everyYear()),
          optional(OPEN, WindowForm.everyYearOrOnce()));

  @Override
  public void check(String key, Piece value, Inspection inspection) {
    Map<String, Piece> values = SHAPE.read(value, inspection);
    if (!(value instanceof Piece.Fields(Spot spot, List<Piece.Field> fields))) {
      return;
    }
    List<String> ways = WAYS.stream().filter(values::containsKey).toList();
    if (ways.size() == 1) {
      checkPlaces(ways.getFirst(), values, inspection);
      checkNeeds(spot, values, inspection);
      checkTimes(values, inspection);
      checkYears(values, inspection);
    } else if (fields.size() == values.size()) {
      // Otherwise a key that was not understood may have been the way.
      String found =
          ways.isEmpty()
              ? Noun.NOTHING.toString()
              : ways.stream().map(Quote::of).collect(Collectors.joining(", "));
      inspection.report(spot, Complaint.WHEN_FORM, String.join(", ", WAYS), found);
    }
  }

  private static void checkPlaces(String way, Map<String, Piece> values, Inspection inspection) {
    OWNERS.forEach((key, owner) -> {
      Piece value = values.get(key);
      if (value != null && !way.equals(owner)) {
        inspection.report(value.spot(), Complaint.OUT_OF_PLACE, key, owner, way);
      }
    });
  }

  private static void checkNeeds(Spot spot, Map<String, Piece> values, Inspection inspection) {
    boolean timed = values.containsKey(TIME);
    boolean ends = values.containsKey(UNTIL);
    if (ends && !timed) {
      inspection.report(spot, Complaint.NEEDS, TIME, UNTIL);
    }
    if (timed
        && !ends
        && values.get(ON) instanceof Piece.Text(_, String days)
        && DayWords.isSpan(days)) {
      inspection.report(spot, Complaint.NEEDS, UNTIL, TIME);
    }
    if (values.containsKey(LISTED) && !values.containsKey(OTHERWISE)) {
      inspection.report(spot, Complaint.NEEDS, OTHERWISE, LISTED);
    }
  }

  private static void checkTimes(Map<String, Piece> values, Inspection inspection) {
    if (values.get(ON) instanceof Piece.Text(_, String days)
        && values.get(TIME) instanceof Piece.Text(_, String from)
        && values.get(UNTIL) instanceof Piece.Text(Spot spot, String to)
        && DayWords.days(days) instanceof Parsed.Right(var span)
        && DayWords.time(from) instanceof Parsed.Right(LocalTime start)
        && DayWords.time(to) instanceof Parsed.Right(LocalTime end)
        && span.last().atTime(end).isBefore(span.first().atTime(start))) {
      inspection.report(spot, Complaint.BACKWARDS, from, to);
    }
  }

  private static void checkYears(Map<String, Piece> values, Inspection inspection) {
    if (values.get(LISTED) instanceof Piece.Items(_, List<Piece> items)) {
      Set<Integer> years = new HashSet<>();
      for (Piece item : items) {
        if (item instanceof Piece.Text(Spot spot, String days)
            && DayWords.days(days) instanceof Parsed.Right(DayWords.Span(LocalDate first, _))
            && !years.add(first.getYear())) {
          inspection.report(spot, Complaint.YEAR_TWICE, DayWords.sayYear(first.getYear()));
        }
      }
    }
  }
}

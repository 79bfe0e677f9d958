package org.clarion.content;

import java.time.LocalTime;
import java.util.Map;

/** Sees to it that the times of day beside days make sense. */
final class TimesCheck {
  private TimesCheck() {}

  /** Reports what is wrong with the times of what happens on the days under the key. */
  static void check(String key, Spot spot, Map<String, Piece> values, Inspection inspection) {
    checkNeeds(spot, values, inspection);
    if (values.containsKey(WhenForm.TIME)
        && !values.containsKey(WhenForm.UNTIL)
        && values.get(key) instanceof Piece.Text(_, String days)
        && DayWords.isSpan(days)) {
      inspection.report(spot, Complaint.NEEDS, WhenForm.UNTIL, WhenForm.TIME);
    }
    if (values.get(key) instanceof Piece.Text(_, String days)
        && values.get(WhenForm.TIME) instanceof Piece.Text(_, String from)
        && values.get(WhenForm.UNTIL) instanceof Piece.Text(Spot end, String to)
        && DayWords.days(days) instanceof Parsed.Right(var span)
        && DayWords.time(from) instanceof Parsed.Right(LocalTime first)
        && DayWords.time(to) instanceof Parsed.Right(LocalTime last)
        && span.last().atTime(last).isBefore(span.first().atTime(first))) {
      inspection.report(end, Complaint.BACKWARDS, from, to);
    }
  }

  /** Reports an end without a beginning. */
  static void checkNeeds(Spot spot, Map<String, Piece> values, Inspection inspection) {
    if (values.containsKey(WhenForm.UNTIL) && !values.containsKey(WhenForm.TIME)) {
      inspection.report(spot, Complaint.NEEDS, WhenForm.TIME, WhenForm.UNTIL);
    }
  }
}

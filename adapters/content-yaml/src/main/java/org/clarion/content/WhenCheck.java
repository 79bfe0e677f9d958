package org.clarion.content;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sees to it that the keys of one {@code when} fit each other. */
final class WhenCheck {
  private WhenCheck() {}

  /** Reports what does not go with the one way in which the date is given. */
  static void check(String way, Spot spot, Map<String, Piece> values, Inspection inspection) {
    switch (way) {
      case WhenForm.EVERY -> checkLeapDay(spot, values, inspection);
      case WhenForm.TERM -> checkText(values.get(WhenForm.AT), OffsetWords::school, inspection);
      case WhenForm.BESIDE -> checkText(values.get(WhenForm.AT), OffsetWords::days, inspection);
      case WhenForm.REPEATS -> {
        checkEnd(values, inspection);
        TimesCheck.checkNeeds(spot, values, inspection);
      }
      case WhenForm.RRULE -> {
        TimesCheck.check(WhenForm.FIRST, spot, values, inspection);
        checkStarts(values, inspection);
      }
      case WhenForm.ON -> TimesCheck.check(WhenForm.ON, spot, values, inspection);
      case WhenForm.LISTED -> checkYears(values, inspection);
      default -> {}
    }
  }

  /** Whether the text is 29 February, which not every year has. */
  private static boolean isLeapDay(String text) {
    return !DayWords.isSpan(text)
        && DayWords.yearlyDay(text) instanceof Parsed.Right(var day)
        && day.equals(RuleWords.LEAP_DAY);
  }

  private static void checkLeapDay(Spot spot, Map<String, Piece> values, Inspection inspection) {
    Piece choice = values.get(WhenForm.LEAP_DAY);
    if (values.get(WhenForm.EVERY) instanceof Piece.Text(_, String every)) {
      if (isLeapDay(every)) {
        if (choice == null) {
          inspection.report(spot, Complaint.NEEDS, WhenForm.LEAP_DAY, every);
        }
      } else if (choice != null) {
        inspection.report(
            choice.spot(),
            Complaint.OUT_OF_PLACE,
            WhenForm.LEAP_DAY,
            Quote.of(DayWords.say(RuleWords.LEAP_DAY)),
            Quote.bare(every));
      }
    }
  }

  private static void checkEnd(Map<String, Piece> values, Inspection inspection) {
    if (values.get(WhenForm.FROM) instanceof Piece.Text(_, String from)
        && values.get(WhenForm.TO) instanceof Piece.Text(Spot spot, String to)
        && DayWords.day(from) instanceof Parsed.Right(LocalDate first)
        && DayWords.day(to) instanceof Parsed.Right(LocalDate last)
        && last.isBefore(first)) {
      inspection.report(spot, Complaint.BACKWARDS, from, to);
    }
  }

  /** What is left out or added begins as the first one does: at a time, or with the day. */
  private static void checkStarts(Map<String, Piece> values, Inspection inspection) {
    Function<String, Parsed<?>> start =
        values.containsKey(WhenForm.TIME) ? DayWords::moment : DayWords::day;
    Piece.texts(values.get(WhenForm.WITHOUT)).forEach(it -> checkText(it, start, inspection));
    Piece.texts(values.get(WhenForm.ALSO)).forEach(it -> checkText(it, start, inspection));
  }

  private static void checkText(
      @Nullable Piece piece, Function<String, Parsed<?>> reading, Inspection inspection) {
    if (piece instanceof Piece.Text(Spot spot, String text) && !text.isBlank()) {
      reading.apply(text).complaints().forEach(it -> inspection.report(spot, it));
    }
  }

  private static void checkYears(Map<String, Piece> values, Inspection inspection) {
    Set<Integer> years = new HashSet<>();
    for (Piece.Text days : Piece.texts(values.get(WhenForm.LISTED))) {
      if (DayWords.days(days.value()) instanceof Parsed.Right(var span)
          && !years.add(span.first().getYear())) {
        inspection.report(
            days.spot(), Complaint.YEAR_TWICE, DayWords.sayYear(span.first().getYear()));
      }
    }
  }
}

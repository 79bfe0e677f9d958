package org.clarion.content;

import static org.clarion.content.Shape.Key.required;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form of a time that has words instead of a day: the words, and the days it lies between. */
record WindowForm(Shape shape, boolean mayBeOnce) implements Form {
  private static final String EARLIEST = "earliest";
  private static final String LATEST = "latest";

  /** Comes round every year. */
  static WindowForm everyYear() {
    return of(DayWords::yearlyDay, false);
  }

  /** Comes round every year or, where its days have a year, only then. */
  static WindowForm everyYearOrOnce() {
    return of(WindowForm::anyDay, true);
  }

  private static WindowForm of(Function<String, Parsed<?>> day, boolean mayBeOnce) {
    return new WindowForm(
        Shape.of(
            Noun.OPEN,
            required("words", Forms.text()),
            required(EARLIEST, Forms.parsed(day)),
            required(LATEST, Forms.parsed(day))),
        mayBeOnce);
  }

  @Override
  public void check(String key, Piece value, Inspection inspection) {
    Map<String, Piece> values = shape.read(value, inspection);
    if (values.get(EARLIEST) instanceof Piece.Text(_, String earliest)
        && values.get(LATEST) instanceof Piece.Text(Spot spot, String latest)
        && anyDay(earliest) instanceof Parsed.Right
        && anyDay(latest) instanceof Parsed.Right) {
      boolean once = DayWords.hasYear(earliest);
      if (once == DayWords.hasYear(latest)) {
        String span = DayWords.span(earliest, latest);
        Parsed<?> window = once ? DayWords.days(span) : DayWords.yearlyDays(span);
        window.complaints().forEach(it -> inspection.report(spot, it));
      } else if (mayBeOnce) {
        inspection.report(spot, Complaint.MIXED_YEARS, earliest, latest);
      }
    }
  }

  /** Whether the days of such a time have a year, or are meant to. */
  static boolean isOnce(@Nullable Piece window) {
    return window != null
        && Shape.value(window, EARLIEST) instanceof Piece.Text(_, String earliest)
        && DayWords.hasYear(earliest);
  }

  private static Parsed<?> anyDay(String text) {
    return DayWords.hasYear(text) ? DayWords.day(text) : DayWords.yearlyDay(text);
  }
}

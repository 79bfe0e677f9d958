package org.clarion.content;

import static java.util.stream.Collectors.joining;
import static org.clarion.core.date.Certainty.APPROXIMATE;
import static org.clarion.core.date.Certainty.CANCELLED;
import static org.clarion.core.date.Certainty.FIXED;
import static org.clarion.core.date.Certainty.MOVED;
import static org.clarion.core.date.Certainty.RETIRED;
import static org.clarion.core.date.Certainty.RULE;
import static org.clarion.core.date.Certainty.TO_BE_CONFIRMED;
import static org.clarion.core.date.Certainty.WEEK;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clarion.core.date.Certainty;
import org.jspecify.annotations.Nullable;

/** Sees to it that no date is called certain that has no day, or open that has one. */
final class CertaintyCheck {
  static final List<String> WORDS = Arrays.stream(Certainty.values()).map(Certainty::word).toList();

  private static final List<String> OPEN = List.of(APPROXIMATE.word(), TO_BE_CONFIRMED.word());
  private static final String OWNER = "owner";

  private CertaintyCheck() {}

  /** Reports a certainty that does not fit the way in which the date is given. */
  static void check(@Nullable Piece when, @Nullable Piece certainty, Inspection inspection) {
    String way = WhenForm.way(when);
    if (way != null
        && certainty instanceof Piece.Text(Spot spot, String word)
        && Certainty.of(word).isPresent()
        && !fits(when, word)) {
      String words = fitting(way, when).stream().map(Certainty::word).collect(joining(", "));
      inspection.report(spot, Complaint.WRONG_CERTAINTY, words, way, Quote.of(word));
    }
  }

  /** Reports a date that still needs a day when there is nobody to ask for it. */
  static void checkOwner(
      @Nullable Piece when,
      @Nullable Piece certainty,
      @Nullable Piece owner,
      Inspection inspection) {
    if (owner == null
        && certainty instanceof Piece.Text(Spot spot, String word)
        && OPEN.contains(word)
        && fits(when, word)) {
      inspection.report(spot, Complaint.NEEDS, OWNER, word);
    }
  }

  /** Whether the date can be that certain; any may do where it is not clear when the date is. */
  private static boolean fits(@Nullable Piece when, String certainty) {
    String way = WhenForm.way(when);
    return way == null
        || fitting(way, when).stream().map(Certainty::word).anyMatch(certainty::equals);
  }

  private static Set<Certainty> fitting(String way, @Nullable Piece when) {
    String text =
        when != null && Shape.value(when, way) instanceof Piece.Text(_, String words) ? words : "";
    Set<Certainty> fitting =
        switch (way) {
          case WhenForm.EVERY ->
              WeekdayWords.isWeekday(text) ? EnumSet.of(RULE, MOVED) : EnumSet.of(FIXED, MOVED);
          case WhenForm.ON, WhenForm.REPEATS, WhenForm.RRULE -> EnumSet.of(FIXED, MOVED);
          case WhenForm.MONTH -> EnumSet.of(FIXED);
          case WhenForm.WEEK_HOLDING -> EnumSet.of(RULE, WEEK, MOVED);
          case WhenForm.EASTER -> EnumSet.of(RULE, MOVED);
          // What it goes by may be open, and is then never shown as a day; it is not open itself.
          case WhenForm.BESIDE -> EnumSet.of(FIXED, RULE, WEEK, MOVED);
          default -> EnumSet.of(APPROXIMATE, TO_BE_CONFIRMED);
        };
    if (DayWords.isSpan(text)) {
      fitting.add(WEEK);
    }
    fitting.add(CANCELLED);
    fitting.add(RETIRED);
    return fitting;
  }
}

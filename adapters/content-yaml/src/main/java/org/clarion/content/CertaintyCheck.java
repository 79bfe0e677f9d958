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
import java.util.Optional;
import java.util.Set;
import org.clarion.core.date.Certainty;
import org.jspecify.annotations.Nullable;

/** Sees to it that no date is called certain that has no day, or open that has one. */
final class CertaintyCheck {
  static final List<String> WORDS = Arrays.stream(Certainty.values()).map(Certainty::word).toList();

  private CertaintyCheck() {}

  /** Reports a certainty that does not fit the way in which the date is given. */
  static void check(@Nullable Piece when, @Nullable Piece certainty, Inspection inspection) {
    if (!(when instanceof Piece.Fields(_, List<Piece.Field> fields))
        || !(certainty instanceof Piece.Text(Spot spot, String word))) {
      return;
    }
    List<Piece.Field> ways = fields.stream().filter(CertaintyCheck::isWay).toList();
    Optional<Certainty> given = Certainty.of(word);
    if (ways.size() == 1 && given.isPresent()) {
      String way = name(ways.getFirst());
      Set<Certainty> fitting = fitting(way, isSpan(ways.getFirst().value()));
      if (!fitting.contains(given.get())) {
        String words = fitting.stream().map(Certainty::word).collect(joining(", "));
        inspection.report(spot, Complaint.WRONG_CERTAINTY, words, way, Quote.of(word));
      }
    }
  }

  private static boolean isWay(Piece.Field field) {
    return WhenForm.WAYS.contains(name(field));
  }

  private static String name(Piece.Field field) {
    return field.key() instanceof Piece.Text(_, String name) ? name : "";
  }

  private static boolean isSpan(Piece days) {
    return days instanceof Piece.Text(_, String text) && DayWords.isSpan(text);
  }

  private static Set<Certainty> fitting(String way, boolean span) {
    Set<Certainty> fitting =
        switch (way) {
          case WhenForm.EVERY, WhenForm.ON -> EnumSet.of(FIXED, MOVED);
          case WhenForm.MONTH -> EnumSet.of(FIXED);
          case WhenForm.WEEK_HOLDING -> EnumSet.of(RULE, WEEK, MOVED);
          default -> EnumSet.of(APPROXIMATE, TO_BE_CONFIRMED);
        };
    if (span) {
      fitting.add(WEEK);
    }
    fitting.add(CANCELLED);
    fitting.add(RETIRED);
    return fitting;
  }
}

package org.clarion.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Sees to it that no question stands twice in a pack, however it is spelt. */
final class Questions {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Inspection inspection;
  private final Map<String, Spot> asked = new HashMap<>();

  Questions(Inspection inspection) {
    this.inspection = inspection;
  }

  void add(Piece.Text question) {
    Spot first = asked.putIfAbsent(words(question.value()), question.spot());
    if (first != null && !first.equals(question.spot())) {
      inspection.report(
          question.spot(), Complaint.SAME_QUESTION, Quote.bare(question.value()), first.text());
    }
  }

  /** The words alone; a question without any stands for itself. */
  private static String words(String question) {
    String words = NO_WORD.matcher(question.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return words.isEmpty() ? question : words;
  }
}

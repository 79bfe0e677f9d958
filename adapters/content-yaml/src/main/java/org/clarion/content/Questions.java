package org.clarion.content;

import java.util.HashMap;
import java.util.Map;
import org.clarion.core.content.PlainWords;

/** Sees to it that no question stands twice among others, however it is spelt. */
final class Questions {
  private final Inspection inspection;
  private final Map<String, Spot> asked = new HashMap<>();

  Questions(Inspection inspection) {
    this.inspection = inspection;
  }

  void add(Piece.Text question) {
    Spot first = asked.putIfAbsent(PlainWords.of(question.value()), question.spot());
    if (first != null && !first.equals(question.spot())) {
      inspection.report(
          question.spot(), Complaint.SAME_QUESTION, Quote.bare(question.value()), first.text());
    }
  }
}

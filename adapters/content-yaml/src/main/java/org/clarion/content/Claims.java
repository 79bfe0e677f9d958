package org.clarion.content;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sees to it that what only one may have is not named twice. */
final class Claims {
  private final Inspection inspection;
  private final Map<String, Spot> first = new HashMap<>();

  Claims(Inspection inspection) {
    this.inspection = inspection;
  }

  void add(Piece.Text name) {
    Spot before = first.putIfAbsent(name.value(), name.spot());
    if (before != null && !before.equals(name.spot())) {
      inspection.report(name.spot(), Complaint.TWICE, Quote.bare(name.value()), before.text());
    }
  }

  /** All the texts in a list; what else is in it is reported elsewhere. */
  void addAll(@Nullable Piece names) {
    Piece.texts(names).forEach(this::add);
  }
}

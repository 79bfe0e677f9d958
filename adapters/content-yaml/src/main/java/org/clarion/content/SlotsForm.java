package org.clarion.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of the slots of one entry, among which no id stands twice. */
record SlotsForm(Form slots) implements Form {
  @Override
  public void check(String key, Piece value, Inspection inspection) {
    slots.check(key, value, inspection);
    if (value instanceof Piece.Items(_, List<Piece> items)) {
      Map<String, Spot> seen = new HashMap<>();
      for (Piece item : items) {
        if (Shape.value(item, Shape.ID) instanceof Piece.Text(Spot spot, String id)) {
          Spot first = seen.putIfAbsent(id, spot);
          if (first != null && !first.equals(spot)) {
            inspection.report(spot, Complaint.DUPLICATE_ID, Quote.bare(id), first.text());
          }
        }
      }
    }
  }
}

package org.clarion.content;

import java.util.List;
import java.util.Map;
import org.clarion.core.content.Kind;
import org.jspecify.annotations.Nullable;

/** The form of an entry: its keys, and what must fit together in it. */
record EntryForm(Kind kind, Shape shape) implements Form {
  private static final String ADDRESS = "address";

  @Override
  public void check(String key, Piece value, Inspection inspection) {
    Map<String, Piece> values = shape.read(value, inspection);
    if (values.get(Shape.ID) instanceof Piece.Text(_, String id) && !id.isBlank()) {
      checkRelated(id, values.get("related"), inspection);
    } else {
      inspection.references().unsureOf(kind);
    }
    switch (kind) {
      case DATE -> DateCheck.check(values, inspection);
      case CONTACT -> checkAddress(values.get("slots"), inspection);
      case TERMS -> inspection.schools().addAll(values.get(DateCheck.REGIONS));
      case ANSWER, GUIDE, CAMPAIGN, NETWORK -> {}
    }
  }

  private static void checkRelated(String id, @Nullable Piece related, Inspection inspection) {
    if (related instanceof Piece.Items(_, List<Piece> items)) {
      for (Piece item : items) {
        if (item instanceof Piece.Text(Spot spot, String other) && other.equals(id)) {
          inspection.report(spot, Complaint.RELATED_TO_ITSELF, Quote.bare(id));
        }
      }
    }
  }

  private void checkAddress(@Nullable Piece slots, Inspection inspection) {
    if (slots instanceof Piece.Items(Spot spot, List<Piece> items)
        && items.stream().noneMatch(EntryForm::mayBeAddress)) {
      inspection.report(spot, Complaint.MISSING_SLOT, ADDRESS, Noun.of(kind));
    }
  }

  /** Whether it is the slot of the address, or has no sound id and so may have been meant to be. */
  private static boolean mayBeAddress(Piece slot) {
    return !(Shape.value(slot, Shape.ID) instanceof Piece.Text(_, String id))
        || !Forms.isId(id)
        || id.equals(ADDRESS);
  }
}

package org.clarion.content;

import static org.clarion.content.References.Target.ENTRY;

import java.util.List;
import org.clarion.core.message.EntryId;

/** The form of the answer to a golden question: an entry, several of them, or none at all. */
final class GoldenAnswerForm implements Form {
  private static final Form ONE =
      Form.ofText((_, text, inspection) -> {
        if (EntryId.isValid(text.value())) {
          inspection.references().use(ENTRY, text);
        } else if (!isNone(text)) {
          inspection.report(
              text.spot(), Complaint.NOT_GOLDEN_ANSWER, GoldenDocument.NONE, text.shown());
        }
      });

  private static final Form SEVERAL = Forms.list(ONE, 1, Forms.ITEMS_MAX);

  @Override
  public void check(String key, Piece value, Inspection inspection) {
    if (!(value instanceof Piece.Items(_, List<Piece> items))) {
      ONE.check(key, value, inspection);
      return;
    }
    SEVERAL.check(key, value, inspection);
    var named = new Claims(inspection);
    for (Piece.Text text : Piece.texts(value)) {
      if (!isNone(text)) {
        named.add(text);
      } else if (items.size() > 1) {
        inspection.report(text.spot(), Complaint.NONE_BESIDE, GoldenDocument.NONE);
      }
    }
  }

  private static boolean isNone(Piece.Text text) {
    return text.value().equals(GoldenDocument.NONE);
  }
}

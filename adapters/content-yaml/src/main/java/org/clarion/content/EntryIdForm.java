package org.clarion.content;

import java.util.Locale;
import java.util.regex.Pattern;
import org.clarion.core.content.Kind;
import org.clarion.core.message.EntryId;

/** The form of an entry's id: its kind, a dot and a name that no other entry has. */
final class EntryIdForm implements Form {
  private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9]+");

  private final Kind kind;
  private final Form form = Form.ofText((_, text, inspection) -> check(text, inspection));

  EntryIdForm(Kind kind) {
    this.kind = kind;
  }

  @Override
  public void check(String key, Piece value, Inspection inspection) {
    form.check(key, value, inspection);
  }

  private void check(Piece.Text text, Inspection inspection) {
    String id = text.value();
    if (!EntryId.isValid(id)) {
      inspection.report(text.spot(), Complaint.NOT_ENTRY_ID, kind.prefix(), text.shown());
      addFaulty(id, inspection);
    } else if (!new EntryId(id).prefix().equals(kind.prefix())) {
      inspection.report(text.spot(), Complaint.WRONG_PREFIX, kind.prefix(), text.shown());
      addFaulty(id, inspection);
    } else {
      inspection.references().add(References.Target.ENTRY, text);
    }
  }

  /** Others may refer to it as it stands, or as it should be. */
  private void addFaulty(String id, Inspection inspection) {
    String name = id.substring(id.indexOf('.') + 1).toLowerCase(Locale.ROOT);
    inspection.references().addFaulty(id);
    inspection.references().addFaulty(kind.prefix() + "." + NO_NAME.matcher(name).replaceAll("-"));
  }
}

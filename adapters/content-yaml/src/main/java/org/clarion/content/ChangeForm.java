package org.clarion.content;

import static org.clarion.content.Forms.parsed;
import static org.clarion.content.Forms.text;
import static org.clarion.content.Forms.word;
import static org.clarion.content.Shape.Key.optional;
import static org.clarion.content.Shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form of what is different about one occurrence: other days, called off, or just a note. */
final class ChangeForm implements Form {
  static final String OCCURRENCE = "occurrence";

  private static final String CANCELLED = "cancelled";
  private static final String NOTE = "note";
  private static final List<String> WAYS = List.of(WhenForm.ON, CANCELLED);

  private static final Shape SHAPE =
      Shape.of(
          Noun.CHANGE,
          required(OCCURRENCE, text()),
          optional(WhenForm.ON, parsed(DayWords::days)),
          optional(WhenForm.TIME, parsed(DayWords::time)),
          optional(WhenForm.UNTIL, parsed(DayWords::time)),
          optional(CANCELLED, word(List.of(EntryDocument.YES))),
          optional(NOTE, text()));

  @Override
  public void check(String key, Piece value, Inspection inspection) {
    Map<String, Piece> values = SHAPE.read(value, inspection);
    if (!(value instanceof Piece.Fields(Spot spot, List<Piece.Field> fields))) {
      return;
    }
    boolean timed = Stream.of(WhenForm.TIME, WhenForm.UNTIL).anyMatch(values::containsKey);
    List<String> ways = WAYS.stream().filter(values::containsKey).toList();
    boolean says = !ways.isEmpty() || values.containsKey(NOTE);
    boolean understood = fields.size() == values.size();
    if (ways.size() > 1 || (!says && !timed && understood)) {
      inspection.report(
          spot, Complaint.CHANGE_FORM, says ? String.join(", ", ways) : Noun.NOTHING.toString());
    } else if (timed && !values.containsKey(WhenForm.ON)) {
      inspection.report(spot, Complaint.NEEDS, WhenForm.ON, WhenForm.TIME);
    }
    TimesCheck.check(WhenForm.ON, spot, values, inspection);
  }
}

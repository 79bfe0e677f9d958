package org.clarion.content;

/** What the value of a key has to be. */
@FunctionalInterface
interface Form {
  /** Reports what is wrong with the value of the key. */
  void check(String key, Piece value, Inspection inspection);

  /** A form of texts alone; anything else is reported as no text. */
  static Form ofText(TextForm form) {
    return (key, value, inspection) -> {
      if (value instanceof Piece.Text text && !text.value().isBlank()) {
        form.check(key, text, inspection);
      } else {
        inspection.report(value.spot(), Complaint.NOT_TEXT, key, value.shown());
      }
    };
  }

  /** What a text that is not blank has to be. */
  @FunctionalInterface
  interface TextForm {
    void check(String key, Piece.Text text, Inspection inspection);
  }
}

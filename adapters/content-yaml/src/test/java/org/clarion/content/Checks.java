package org.clarion.content;

import java.util.List;

/** Checks one piece of YAML as tests write it. */
final class Checks {
  static final String FILE = "file.yaml";

  private Checks() {}

  /** The piece that the text is. */
  static Piece piece(String yaml) {
    var inspection = new Inspection();
    Piece piece = YamlTree.of(FILE, yaml, inspection).orElseThrow();
    if (!inspection.faults().isEmpty()) {
      throw new AssertionError("Expected sound YAML but was " + inspection.faults());
    }
    return piece;
  }

  /** What the form complains of in the value of the key {@code key}. */
  static List<String> faults(Form form, String yaml) {
    var inspection = new Inspection();
    form.check("key", piece(yaml), inspection);
    inspection.references().settle();
    return texts(inspection);
  }

  static List<String> texts(Inspection inspection) {
    return inspection.faults().stream().map(Fault::text).toList();
  }
}

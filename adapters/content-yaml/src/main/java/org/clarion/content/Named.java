package org.clarion.content;

/** The form of a source or a region: when its id cannot be read, no use of one is judged. */
record Named(Shape shape, References.Target target) implements Form {
  @Override
  public void check(String key, Piece value, Inspection inspection) {
    if (!(shape.read(value, inspection).get(Shape.ID) instanceof Piece.Text(_, String id))
        || id.isBlank()) {
      inspection.references().unsureOf(target);
    }
  }
}

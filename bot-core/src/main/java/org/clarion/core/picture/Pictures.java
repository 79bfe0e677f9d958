package org.clarion.core.picture;

/** Draws pictures. The same picture of the same words is the same to the byte. */
public interface Pictures {
  /** A wall planner in the wanted size and form. */
  byte[] draw(WallPlanner planner, Paper paper, Form form);

  /** What a picture is looked at on. */
  enum Paper {
    /** A4, landscape, to print. */
    A4,
    /** Upright, for the screen of a phone; a crowded year makes it higher, and one scrolls. */
    PHONE
  }

  /** How a picture is stored. */
  enum Form {
    SVG,
    PNG
  }
}

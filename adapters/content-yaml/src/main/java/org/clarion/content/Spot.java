package org.clarion.content;

/** A place in a pack; lines and columns count from 1 and are 0 for a file as a whole. */
record Spot(String file, int line, int column) {
  static Spot whole(String file) {
    return new Spot(file, 0, 0);
  }

  /** The place as other faults refer to it, such as {@code dates.yaml:12}. */
  String text() {
    return file + ":" + line;
  }
}

package org.clarion.picture;

/**
 * A size and weight of letters.
 *
 * @param size in the page's units
 */
record Type(double size, boolean bold) {
  static Type plain(double size) {
    return new Type(size, false);
  }

  static Type bold(double size) {
    return new Type(size, true);
  }
}

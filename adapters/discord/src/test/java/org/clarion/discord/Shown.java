package org.clarion.discord;

/** What of a text is to be seen on Discord. */
final class Shown {
  private Shown() {}

  /**
   * All of it, on one line, but for control characters, what turns the reading direction, halves of
   * characters, and blanks at the ends.
   */
  static String of(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(it -> Character.isWhitespace(it) ? ' ' : it)
        .filter(it -> !Character.isISOControl(it))
        .filter(it -> Character.getType(it) != Character.SURROGATE)
        .filter(it -> (it < 0x202A || it > 0x202E) && (it < 0x2066 || it > 0x2069))
        .forEach(shown::appendCodePoint);
    return shown.toString().strip();
  }
}

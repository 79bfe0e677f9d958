package org.clarion.loopback.discord.reading;

/** What browsers take for white space: more than Java does. */
final class Blanks {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Blanks() {}

  static boolean is(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == BYTE_ORDER_MARK;
  }
}

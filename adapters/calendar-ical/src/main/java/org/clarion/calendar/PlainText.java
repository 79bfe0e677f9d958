package org.clarion.calendar;

/** Makes text of strangers harmless: nothing that cannot be seen, and no more of it than wanted. */
final class PlainText {
  private static final String CUT = "…";

  private PlainText() {}

  /** The text in one line, cut to so many characters. */
  static String oneLine(String text, int max) {
    return cut(visible(text).replaceAll("\\s+", " ").strip(), max);
  }

  /** The text with its line breaks, cut to so many characters. */
  static String lines(String text, int max) {
    return cut(visible(text).strip(), max);
  }

  private static String visible(String text) {
    var seen = new StringBuilder();
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    for (int i = 0; i < lines.length(); ) {
      int point = lines.codePointAt(i);
      if (point == '\n') {
        seen.append('\n');
      } else if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        seen.append(' ');
      } else if (!isHidden(point)) {
        seen.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    return seen.toString();
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
      // Some scripts need joiners, and flags such as that of Wales joiners and tags.
      case Character.FORMAT ->
          point != 0x200C && point != 0x200D && (point < 0xE0020 || point > 0xE007F);
      default -> false;
    };
  }

  private static String cut(String text, int max) {
    return text.codePointCount(0, text.length()) <= max
        ? text
        : text.substring(0, text.offsetByCodePoints(0, max - 1)).stripTrailing() + CUT;
  }
}

package org.clarion.content;

import java.util.Locale;

/** Quotes what stands in a pack: on one line, not too long, with nothing in it that hides. */
final class Quote {
  private static final int SHOWN_MAX = 80;
  private static final String CUT = "…";

  private Quote() {}

  /** The text between quotes. */
  static String of(String text) {
    return '"' + bare(text) + '"';
  }

  /** The text as it stands between quotes. */
  static String bare(String text) {
    var shown = new StringBuilder();
    text.codePoints().limit(SHOWN_MAX).forEach(it -> shown.append(visible(it)));
    return text.codePointCount(0, text.length()) > SHOWN_MAX ? shown + CUT : shown.toString();
  }

  /** The number of a character, such as {@code U+0007}. */
  static String number(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X", codePoint);
  }

  private static String visible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          codePoint == '\n' ? "\\n" : "<" + number(codePoint) + ">";
      default -> Character.toString(codePoint);
    };
  }
}

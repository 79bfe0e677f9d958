package org.clarion.core.message;

import java.text.BreakIterator;
import java.util.Locale;

/** Makes names and labels fit where a platform takes only so many characters. */
public final class Shortened {
  private static final String MORE = "…";

  private Shortened() {}

  /**
   * The text itself, or as much of it as fits and a sign that there is more; what a reader sees as
   * one character is not cut.
   *
   * @param charactersMax in UTF-16 units
   */
  public static String to(int charactersMax, String text) {
    if (text.length() <= charactersMax) {
      return text;
    }
    BreakIterator ends = BreakIterator.getCharacterInstance(Locale.ROOT);
    ends.setText(text);
    int room = charactersMax - MORE.length();
    int end = ends.isBoundary(room) ? room : ends.preceding(room);
    return text.substring(0, end).strip() + MORE;
  }
}

package org.clarion.core.content;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a question when it does not matter how it is spelt. */
public final class PlainWords {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlainWords() {}

  /**
   * The words alone, in lower case with one space between two: equal for questions that differ in
   * nothing but case and punctuation. A text without any words stands for itself.
   */
  public static String of(String text) {
    String words = NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return words.isEmpty() ? text : words;
  }
}

package org.clarion.core.reply;

import java.util.HashMap;
import java.util.Map;

/** An English phrase book of a test's own sentences, beside those that every book must have. */
public final class Sentences {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "calendar.day", "EEEE d MMMM uuuu",
          "calendar.dayWithoutYear", "EEEE d MMMM",
          "calendar.dayWithoutMonth", "EEEE d",
          "calendar.month", "MMMM uuuu",
          "calendar.time", "HH:mm",
          "calendar.to", "to",
          "calendar.at", "at",
          "page.position", "Page {page} of {pages}",
          "page.more", "More");

  private Sentences() {}

  /** The book of these sentences by name. */
  public static PhraseBook book(Map<String, String> sentences) {
    Map<String, String> all = new HashMap<>(ALWAYS);
    all.putAll(sentences);
    return new PhraseBook(Language.ENGLISH, all);
  }
}

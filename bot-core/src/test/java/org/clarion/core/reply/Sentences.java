package org.clarion.core.reply;

import java.util.HashMap;
import java.util.Map;

/** An English phrase book of a test's own sentences, beside those that every book must have. */
public final class Sentences {
  private static final Map<String, String> ALWAYS =
      Map.ofEntries(
          Map.entry("calendar.day", "EEEE d MMMM uuuu"),
          Map.entry("calendar.dayWithoutYear", "EEEE d MMMM"),
          Map.entry("calendar.dayWithoutMonth", "EEEE d"),
          Map.entry("calendar.dayOfMonth", "d EEE"),
          Map.entry("calendar.dayOfOtherMonth", "d EEE MMM"),
          Map.entry("calendar.month", "MMMM uuuu"),
          Map.entry("calendar.time", "HH:mm"),
          Map.entry("calendar.to", "to"),
          Map.entry("calendar.at", "at"),
          Map.entry("page.position", "Page {page} of {pages}"),
          Map.entry("page.more", "More"));

  private Sentences() {}

  /** The book of these sentences by name. */
  public static PhraseBook book(Map<String, String> sentences) {
    Map<String, String> all = new HashMap<>(ALWAYS);
    all.putAll(sentences);
    return new PhraseBook(Language.ENGLISH, all);
  }
}

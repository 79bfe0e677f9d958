package org.clarion.search;

import java.util.List;

/**
 * What somebody typed, or a text of the content, made ready to be compared.
 *
 * @param words all its words in order, stop words too; repaired, short forms also written out
 * @param stems the stem of each word
 * @param about the stems of what it is about, without the words that only hold it together
 * @param telling those of them that are not used about anything
 * @param form its words in one line, to tell whether two phrasings are the same
 * @param asksForDay whether it is put as a question for a day
 */
record Question(
    List<String> words,
    List<String> stems,
    List<String> about,
    List<String> telling,
    String form,
    boolean asksForDay) {
  Question {
    words = List.copyOf(words);
    stems = List.copyOf(stems);
    about = List.copyOf(about);
    telling = List.copyOf(telling);
  }

  /** What it is about in one line, short forms written out. */
  String core() {
    return String.join(" ", about);
  }
}

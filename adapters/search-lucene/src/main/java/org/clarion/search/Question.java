package org.clarion.search;

import java.util.List;

/**
 * What somebody typed, or a phrasing of the content, made ready to be compared.
 *
 * @param terms what it is about
 * @param words all its words in order, stop words too; stemmed and repaired
 * @param form its words in one line, to tell whether two phrasings are the same
 * @param asksForDay whether it is put as a question for a day
 */
record Question(List<Term> terms, List<String> words, String form, boolean asksForDay) {
  Question {
    terms = List.copyOf(terms);
    words = List.copyOf(words);
  }

  /**
   * One thing a question is about.
   *
   * @param meaning the stems of what a short form stands for; none for other words
   */
  record Term(String stem, Standing standing, List<String> meaning) {}

  /** What a term counts for. */
  enum Standing {
    OWN(1, 1),
    /** A word of the content that was typed with a slip. */
    REPAIRED(1, 0.85),
    /** A word used about anything. */
    EVERYDAY(1, 0.6),
    /** "Day" stands in every other entry, and a small number is mostly one in passing. */
    FAINT(0.2, 1);

    /** How much of the question it makes up, beside others as rare. */
    final double weight;

    /** How far an entry that has it is the one that is meant. */
    final double trust;

    Standing(double weight, double trust) {
      this.weight = weight;
      this.trust = trust;
    }
  }

  /** Whether it has no word that is the content's own. */
  boolean isCommonplace() {
    return terms.stream()
        .allMatch(it -> it.standing() == Standing.EVERYDAY || it.standing() == Standing.FAINT);
  }

  /** The same question if it were about these of its terms only. */
  Question about(List<Term> some) {
    List<String> stems = some.stream().map(Term::stem).toList();
    return new Question(some, stems, String.join(" ", stems), asksForDay);
  }

  /** The stems of its terms in one line, short forms written out. */
  String core() {
    return String.join(" ", terms.stream().map(Question::spelledOut).toList());
  }

  private static String spelledOut(Term term) {
    return term.meaning().isEmpty() ? term.stem() : String.join(" ", term.meaning());
  }
}

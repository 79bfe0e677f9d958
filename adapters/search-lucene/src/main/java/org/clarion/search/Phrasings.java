package org.clarion.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clarion.search.Question.Term;

/** All ways in which the content itself asks for its entries; finds the nearest to a question. */
final class Phrasings {
  private static final double WORDS_SHARE = 0.62;
  private static final int GRAM_LENGTH_MIN = 3;
  private static final int GRAM_LENGTH_MAX = 4;

  private final List<Phrasing> all;
  private final CosineIndex words;
  private final CosineIndex grams;
  private final Map<String, List<String>> gramsOfStem = new HashMap<>();

  /**
   * One way of asking.
   *
   * @param entry which entry it asks for
   * @param weight 1 for a question or a name, less for a tag
   */
  record Phrasing(int entry, Question question, double weight) {}

  Phrasings(List<Phrasing> all) {
    this.all = List.copyOf(all);
    for (Phrasing it : all) {
      it.question()
          .terms()
          .forEach(term -> gramsOfStem.computeIfAbsent(term.stem(), Phrasings::gramsOf));
    }
    words = new CosineIndex(this.all.stream().map(it -> wordFeatures(it.question())).toList());
    grams = new CosineIndex(this.all.stream().map(it -> gramFeatures(it.question())).toList());
  }

  /** For each of the entries, 0 to 1: how like the question its nearest phrasing is. */
  double[] likeness(Question question, int entries) {
    double[] byWords = words.likeness(wordFeatures(question));
    double[] byGrams = grams.likeness(gramFeatures(question));
    double[] likeness = new double[entries];
    for (int i = 0; i < all.size(); i++) {
      Phrasing it = all.get(i);
      double both = WORDS_SHARE * byWords[i] + (1 - WORDS_SHARE) * byGrams[i];
      likeness[it.entry()] = Math.max(likeness[it.entry()], it.weight() * both);
    }
    return likeness;
  }

  /** Its words, stop words too, and its pairs of neighbouring words. */
  private static List<String> wordFeatures(Question question) {
    List<String> words = question.words();
    List<String> features = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      features.add(words.get(i - 1) + ' ' + words.get(i));
    }
    return features;
  }

  /** The runs of letters in what it is about, which slips of the keyboard change but little. */
  private List<String> gramFeatures(Question question) {
    List<String> features = new ArrayList<>();
    for (Term term : question.terms()) {
      List<String> known = gramsOfStem.get(term.stem());
      features.addAll(known == null ? gramsOf(term.stem()) : known);
    }
    return features;
  }

  private static List<String> gramsOf(String stem) {
    String padded = ' ' + stem + ' ';
    List<String> grams = new ArrayList<>();
    for (int length = GRAM_LENGTH_MIN; length <= GRAM_LENGTH_MAX; length++) {
      for (int at = 0; at + length <= padded.length(); at++) {
        grams.add(padded.substring(at, at + length));
      }
    }
    return grams;
  }
}

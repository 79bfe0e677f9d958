package org.clarion.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clarion.search.Words.Word;

/**
 * Repairs slips of the keyboard with the content's own words. Everyday words are left alone:
 * somebody who asks about a pizza does not mean a prize.
 */
final class Spelling {
  private static final int LENGTH_MIN = 4;
  private static final int LENGTH_MAX = 24;
  private static final int LONG_LENGTH_MIN = 7;
  private static final int PART_LENGTH_MIN = 3;

  private final Words words;

  /** Each word of the content with the number of times it stands there. */
  private final Map<String, Integer> vocabulary = new HashMap<>();

  Spelling(Words words) {
    this.words = words;
  }

  void learn(List<Word> text) {
    text.forEach(it -> vocabulary.merge(it.text(), 1, Integer::sum));
  }

  /**
   * The words most likely meant by one that the content does not have: one, or two where a space
   * was left out, or none when none is near.
   */
  List<String> repair(String word) {
    if (vocabulary.containsKey(word) || !isRepairable(word) || words.isEveryday(word)) {
      return List.of();
    }
    List<String> parts = parts(word);
    return parts.isEmpty() ? nearest(word) : parts;
  }

  private static boolean isRepairable(String word) {
    return word.length() >= LENGTH_MIN
        && word.length() <= LENGTH_MAX
        && word.chars().noneMatch(Character::isDigit);
  }

  private List<String> parts(String word) {
    for (int at = word.length() - PART_LENGTH_MIN; at >= PART_LENGTH_MIN; at--) {
      String first = Words.usualForm(word.substring(0, at));
      String second = Words.usualForm(word.substring(at));
      if (vocabulary.containsKey(first) && vocabulary.containsKey(second)) {
        return List.of(first, second);
      }
    }
    return List.of();
  }

  private List<String> nearest(String word) {
    int max = slipsMax(word);
    return vocabulary.entrySet().stream()
        .filter(it -> it.getKey().length() >= LENGTH_MIN && beginAlike(word, it.getKey()))
        .map(it -> new Near(it.getKey(), it.getValue(), Slips.between(word, it.getKey(), max)))
        .filter(it -> it.slips() <= max)
        .min(Near.NEAREST_FIRST)
        .map(it -> List.of(it.word()))
        .orElse(List.of());
  }

  /** How many slips may lie between a word as typed and the word that was meant. */
  static int slipsMax(String word) {
    return word.length() < LENGTH_MIN ? 0 : word.length() < LONG_LENGTH_MIN ? 1 : 2;
  }

  // The first letter is seldom missed, and in a short word another one makes another word.
  private static boolean beginAlike(String word, String other) {
    return word.charAt(0) == other.charAt(0)
        || (word.charAt(0) == other.charAt(1) && word.charAt(1) == other.charAt(0));
  }

  private record Near(String word, int times, int slips) {
    private static final Comparator<Near> NEAREST_FIRST =
        Comparator.comparingInt(Near::slips)
            .thenComparing(Comparator.comparingInt(Near::times).reversed())
            .thenComparing(Near::word);
  }
}

package org.clarion.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clarion.search.Words.Word;

/**
 * Repairs slips of the keyboard with the content's own words. Other English words are left alone:
 * somebody who asks about a pizza does not mean a prize.
 */
final class Spelling {
  private static final int LENGTH_MIN = 4;
  private static final int LENGTH_MAX = 24;
  private static final int LONG_LENGTH_MIN = 7;
  private static final int MEANT_LENGTH_MIN = 3;

  /** In a shorter word another first letter makes another word. */
  private static final int OTHER_BEGINNING_LENGTH_MIN = 5;

  private static final int PART_LENGTH_MIN = 3;

  private final Words words;

  /** Each word of the content with the number of times it stands there. */
  private final Map<String, Integer> vocabulary = new HashMap<>();

  /** The words of the content by their first letter and by their last. */
  private final Map<Character, List<Known>> byFirst = new HashMap<>();

  private final Map<Character, List<Known>> byLast = new HashMap<>();

  private record Known(String word, int letters) {}

  Spelling(Words words) {
    this.words = words;
  }

  void learn(List<Word> text) {
    text.forEach(it -> learn(it.text()));
  }

  private void learn(String word) {
    if (vocabulary.merge(word, 1, Integer::sum) == 1 && word.length() >= MEANT_LENGTH_MIN) {
      Known known = new Known(word, Slips.letters(word));
      byFirst.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(known);
      byLast.computeIfAbsent(last(word), _ -> new ArrayList<>()).add(known);
    }
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  /** Whether a word may be a slip: neither the content nor English has it. */
  boolean isUnknown(String word) {
    return !vocabulary.containsKey(word) && isRepairable(word) && !words.isEnglish(word);
  }

  /**
   * The words most likely meant by one that was typed: itself when it is no slip or none is near,
   * the nearest one, or two where a space was left out.
   */
  List<String> repair(String word) {
    if (!isUnknown(word)) {
      return List.of(word);
    }
    List<String> parts = parts(word);
    return parts.isEmpty() ? List.of(nearest(word)) : parts;
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

  private String nearest(String word) {
    // The first letter is seldom missed; where it is, the last one is right.
    Nearest nearest = new Nearest(word, slipsMax(word));
    nearest.lookAmong(byFirst.getOrDefault(word.charAt(0), List.of()));
    nearest.lookAmong(byLast.getOrDefault(last(word), List.of()));
    return nearest.word;
  }

  private static boolean beginAlike(String word, String other) {
    return word.charAt(0) == other.charAt(0)
        || (word.charAt(0) == other.charAt(1) && word.charAt(1) == other.charAt(0))
        || word.length() >= OTHER_BEGINNING_LENGTH_MIN;
  }

  /** How many slips may lie between a word as typed and the word that was meant. */
  static int slipsMax(String word) {
    return word.length() < LENGTH_MIN ? 0 : word.length() < LONG_LENGTH_MIN ? 1 : 2;
  }

  /** Looks for the word with the fewest slips; of several such for the most usual one. */
  private final class Nearest {
    private final String typed;
    private final int letters;

    /** The nearest so far: what was typed when nothing is near. */
    private String word;

    /** Those of the nearest so far; at first the most that matter. */
    private int slips;

    Nearest(String typed, int max) {
      this.typed = typed;
      letters = Slips.letters(typed);
      word = typed;
      slips = max;
    }

    void lookAmong(List<Known> some) {
      for (Known it : some) {
        if (Slips.mayBeWithin(slips, letters, it.letters()) && beginAlike(typed, it.word())) {
          look(it.word());
        }
      }
    }

    private void look(String other) {
      int between = Slips.between(typed, other, slips);
      if (between < slips || (between == slips && isMoreUsual(other))) {
        word = other;
        slips = between;
      }
    }

    private boolean isMoreUsual(String other) {
      if (word.equals(typed)) {
        return true;
      }
      int more = vocabulary.getOrDefault(other, 0) - vocabulary.getOrDefault(word, 0);
      return more > 0 || (more == 0 && other.compareTo(word) < 0);
    }
  }
}

package org.clarion.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows which particulars of each entry people ask for: who, how much, where, when. Who asks for
 * another one, such as the price of what the content tells the day of, is not helped by the entry
 * however well it fits.
 */
final class Particulars {
  /** With fewer ways to ask for an entry, the next question may well put it in a new way. */
  private static final int PHRASINGS_MIN = 5;

  private static final long DAY = 1;
  private static final Map<String, Long> WORDS = words();

  private final long[] told;
  private final int[] phrasings;

  Particulars(int entries) {
    told = new long[entries];
    phrasings = new int[entries];
  }

  private static Map<String, Long> words() {
    Map<String, Long> words = new HashMap<>();
    List<List<String>> groups = WordList.readGroups("particulars.txt");
    for (int group = 0; group < groups.size(); group++) {
      for (String word : groups.get(group)) {
        words.put(word.replace('+', ' '), DAY << (group + 1));
      }
    }
    return Map.copyOf(words);
  }

  /** Takes it that who asks like this is told what was asked for. */
  void learn(int entry, Question asked) {
    told[entry] |= of(asked);
    phrasings[entry]++;
  }

  /** Takes it that the entry tells a day. */
  void learnDay(int entry) {
    told[entry] |= DAY;
  }

  /** How many of the particulars that the question asks for nobody was known to get there. */
  int missing(Question question, int entry) {
    return phrasings[entry] < PHRASINGS_MIN ? 0 : Long.bitCount(of(question) & ~told[entry]);
  }

  private static long of(Question question) {
    long asked = question.asksForDay() ? DAY : 0;
    String last = "";
    for (String word : question.words()) {
      asked |= WORDS.getOrDefault(word, 0L) | WORDS.getOrDefault(last + ' ' + word, 0L);
      last = word;
    }
    return asked;
  }
}

package org.clarion.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows which everyday words ask for the same thing, such as "buy" and "purchase". A word may have
 * several senses; which one is meant is left to the words beside it.
 */
final class Senses {
  private static final int[] NONE = {};

  private final Map<String, int[]> byStem = new HashMap<>();

  Senses(Words words) {
    List<List<String>> groups = WordList.readGroups("senses.txt");
    for (int sense = 0; sense < groups.size(); sense++) {
      for (String word : groups.get(sense)) {
        add(words.stem(word), sense);
      }
    }
  }

  private void add(String stem, int sense) {
    int[] known = byStem.getOrDefault(stem, NONE);
    if (known.length == 0 || known[known.length - 1] != sense) {
      int[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = sense;
      byStem.put(stem, more);
    }
  }

  /** The numbers of all senses of these words, each once, rising. */
  int[] of(List<String> stems) {
    return stems.stream()
        .flatMapToInt(it -> Arrays.stream(byStem.getOrDefault(it, NONE)))
        .sorted()
        .distinct()
        .toArray();
  }
}

package org.clarion.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** The entries with the highest scores, best first; of two equal ones the earlier comes first. */
final class Ranking {
  private final int[] entries;
  private final float[] scores;
  private int size;

  private Ranking(int max) {
    entries = new int[max];
    scores = new float[max];
  }

  /** The best of those that may be named, at most {@code max}. */
  static Ranking of(float[] scores, IntPredicate mayBeNamed, int max) {
    Ranking ranking = new Ranking(Math.min(max, scores.length));
    for (int entry = 0; entry < scores.length; entry++) {
      if (ranking.takes(scores[entry]) && mayBeNamed.test(entry)) {
        ranking.add(entry, scores[entry]);
      }
    }
    return ranking;
  }

  private boolean takes(float score) {
    return size < entries.length || (size > 0 && score > scores[size - 1]);
  }

  private void add(int entry, float score) {
    int at = size < entries.length ? size++ : size - 1;
    for (; at > 0 && scores[at - 1] < score; at--) {
      entries[at] = entries[at - 1];
      scores[at] = scores[at - 1];
    }
    entries[at] = entry;
    scores[at] = score;
  }

  int size() {
    return size;
  }

  int entry(int rank) {
    return entries[rank];
  }

  float score(int rank) {
    return scores[rank];
  }

  List<Integer> entries() {
    return Arrays.stream(entries, 0, size).boxed().toList();
  }
}

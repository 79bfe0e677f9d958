package org.clarion.search;

import java.util.Arrays;
import java.util.List;

/**
 * What texts are compared by: their stems, pairs of neighbouring stems, runs of letters, the senses
 * of their words, and what these mean together. Each feature but the last is known by a 64-bit hash
 * of its letters and has a number.
 */
final class Features {
  static final int STEM = 0;
  static final int PAIR = 1;
  static final int RUN = 2;
  static final int SENSE = 3;
  static final int GROUPS = 4;

  private static final int RUN_LENGTH_MIN = 3;
  private static final int RUN_LENGTH_MAX = 4;
  private static final long PRIME = 0x100000001B3L;
  private static final long BASIS = 0xCBF29CE484222325L;

  private final LongIds known = new LongIds();
  private final Senses senses;
  private final WordVectors vectors;
  private byte[] groups = new byte[1 << 10];

  Features(Senses senses, WordVectors vectors) {
    this.senses = senses;
    this.vectors = vectors;
  }

  int size() {
    return known.size();
  }

  /** Which of the four groups a feature is of. */
  int group(int feature) {
    return groups[feature];
  }

  /** The features of a text of the content, which are learnt. */
  Bag learn(Question text) {
    return new Collector(true).collect(text);
  }

  /** The features of a long text, which are learnt: all but its runs of letters. */
  Bag learnWords(Question text) {
    return new Collector(true).collectWords(text);
  }

  /** The features of a question: those that the content has. */
  Bag of(Question text) {
    return new Collector(false).collect(text);
  }

  /** The number of a stem, or -1 when the content does not have it. */
  int findStem(String stem) {
    return known.find(hash(stem, 0, stem.length(), STEM));
  }

  private final class Collector {
    private final boolean isLearning;
    private final int[] unknown = new int[GROUPS];
    private int[] found = new int[128];
    private int size;

    Collector(boolean isLearning) {
      this.isLearning = isLearning;
    }

    Bag collect(Question text) {
      text.words().forEach(this::addRuns);
      return collectWords(text);
    }

    Bag collectWords(Question text) {
      List<String> stems = text.stems();
      long last = 0;
      for (int i = 0; i < stems.size(); i++) {
        String stem = stems.get(i);
        long hash = hash(stem, 0, stem.length(), STEM);
        add(hash, STEM);
        if (i > 0) {
          add(last * PRIME + hash + PAIR, PAIR);
        }
        last = hash;
      }
      for (int sense : senses.of(stems)) {
        add(BASIS * (sense + 1) + SENSE, SENSE);
      }
      return bag(vectors.of(text.words()));
    }

    private void addRuns(String word) {
      String padded = ' ' + word + ' ';
      for (int length = RUN_LENGTH_MIN; length <= RUN_LENGTH_MAX; length++) {
        for (int at = 0; at + length <= padded.length(); at++) {
          add(hash(padded, at, at + length, RUN), RUN);
        }
      }
    }

    private void add(long hash, int group) {
      int id = isLearning ? known.findOrAdd(hash) : known.find(hash);
      if (id < 0) {
        unknown[group]++;
        return;
      }
      if (isLearning) {
        if (id >= groups.length) {
          groups = Arrays.copyOf(groups, groups.length * 2);
        }
        groups[id] = (byte) group;
      }
      if (size == found.length) {
        found = Arrays.copyOf(found, size * 2);
      }
      found[size++] = id;
    }

    private Bag bag(float[] meaning) {
      Arrays.sort(found, 0, size);
      int[] ids = new int[size];
      int[] counts = new int[size];
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || found[i] != found[i - 1]) {
          ids[distinct++] = found[i];
        }
        counts[distinct - 1]++;
      }
      return new Bag(
          Arrays.copyOf(ids, distinct), Arrays.copyOf(counts, distinct), unknown, meaning);
    }
  }

  /** A hash of a word's letters, apart from those of the features. */
  static long hash(String word) {
    return hash(word, 0, word.length(), GROUPS);
  }

  private static long hash(String text, int from, int to, int group) {
    long hash = BASIS + group;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash ^ (hash >>> 29);
  }
}

package org.clarion.search;

import java.util.List;

/**
 * Knows what each entry is about by what its words mean: the middle of all that asks for it and
 * tells about it. So an entry is found by words that it does not have.
 */
final class Meanings {
  private static final int AT_ONCE = 4;

  private final int entries;

  /** For each part of a direction those of all entries, in their order. */
  private final float[] middles;

  /** Takes the middle of each entry's phrasings; each of them counts the same. */
  Meanings(List<Phrasing> phrasings, int entries) {
    this.entries = entries;
    float[][] sums = new float[entries][WordVectors.SIZE];
    for (Phrasing phrasing : phrasings) {
      float[] meaning = phrasing.bag().meaning();
      for (int i = 0; i < meaning.length; i++) {
        sums[phrasing.entry()][i] += meaning[i];
      }
    }
    middles = new float[WordVectors.SIZE * entries];
    for (int entry = 0; entry < entries; entry++) {
      float[] middle = WordVectors.toLengthOne(sums[entry]);
      for (int i = 0; i < middle.length; i++) {
        middles[i * entries + entry] = middle[i];
      }
    }
  }

  /** How like the question's meaning is to each entry's: the cosine, -1 to 1. */
  float[] of(Bag question) {
    float[] likeness = new float[entries];
    for (int i = 0; i < WordVectors.SIZE; i += AT_ONCE) {
      add(question.meaning(), i, likeness);
    }
    return likeness;
  }

  // Four parts at once, so that what they add up to is not fetched and put back for each of them.
  private void add(float[] meaning, int first, float[] likeness) {
    float one = meaning[first];
    float two = meaning[first + 1];
    float three = meaning[first + 2];
    float four = meaning[first + 3];
    int row = first * entries;
    int second = row + entries;
    int third = second + entries;
    int fourth = third + entries;
    for (int i = 0; i < entries; i++) {
      likeness[i] +=
          one * middles[row + i]
              + two * middles[second + i]
              + three * middles[third + i]
              + four * middles[fourth + i];
    }
  }
}

package org.clarion.search;

import java.util.Arrays;
import java.util.List;

/**
 * Knows the middle of all that asks for each entry, and leans by how like a question is to it.
 * Stands in for the {@link Classifier} where there is too much content to learn from.
 */
final class Centroids implements Leaning {
  private static final float NEUTRAL_LIKENESS = 0.3f;
  private static final float STEEPNESS = 12;

  private final int entries;
  private final int[] starts;
  private final int[] holders;
  private final float[] values;

  Centroids(List<Phrasing> phrasings, List<float[]> weights, int entries, int features) {
    this.entries = entries;
    EntryVectors sums = new EntryVectors(phrasings, weights, entries);
    starts = new int[features + 1];
    double[] squares = new double[entries];
    sums.forEach((entry, feature, weight) -> {
      starts[feature + 1]++;
      squares[entry] += weight * weight;
    });
    for (int id = 0; id < features; id++) {
      starts[id + 1] += starts[id];
    }
    holders = new int[starts[features]];
    values = new float[holders.length];
    int[] next = Arrays.copyOf(starts, features);
    sums.forEach((entry, feature, weight) -> {
      holders[next[feature]] = entry;
      values[next[feature]++] = (float) (weight / Math.sqrt(squares[entry]));
    });
  }

  /** How like the question is to the middle of all that asks for each entry, 0 to 1: the cosine. */
  float[] likeness(Bag question, float[] weights) {
    float[] likeness = new float[entries];
    for (int i = 0; i < weights.length; i++) {
      int id = question.ids()[i];
      for (int at = starts[id]; at < starts[id + 1]; at++) {
        likeness[holders[at]] += weights[i] * values[at];
      }
    }
    return likeness;
  }

  @Override
  public float[] of(Bag question, float[] weights) {
    float[] leaning = likeness(question, weights);
    for (int entry = 0; entry < entries; entry++) {
      leaning[entry] = (leaning[entry] - NEUTRAL_LIKENESS) * STEEPNESS;
    }
    return leaning;
  }
}

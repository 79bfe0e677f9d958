package org.clarion.benchmarks.vectors;

/** A sentence to learn from: which words it has, and where the encoder says that it points. */
final class Example {
  /** So that words that add up to nothing divide nothing by 0. */
  private static final double TINY = 1e-9;

  private final int[] words;
  private final float[] target;

  /**
   * @param words their places in the vocabulary
   * @param target where the sentence points; its length says nothing
   */
  Example(int[] words, float[] target) {
    this.words = words;
    this.target = toLengthOne(target);
  }

  private static float[] toLengthOne(float[] vector) {
    float[] scaled = new float[vector.length];
    double length = Math.sqrt(product(vector, vector) + TINY);
    for (int i = 0; i < vector.length; i++) {
      scaled[i] = (float) (vector[i] / length);
    }
    return scaled;
  }

  boolean hasWords() {
    return words.length > 0;
  }

  int[] words() {
    return words;
  }

  /** How well the words, added up, point where the sentence does: 1 is the same way. */
  double cosine(float[][] vectors) {
    float[] sum = sum(vectors);
    return product(sum, target) / Math.sqrt(product(sum, sum) + TINY);
  }

  /** Where each of its words has to move for a better cosine: the cosine's gradient. */
  float[] gradient(float[][] vectors) {
    float[] sum = sum(vectors);
    double length = Math.sqrt(product(sum, sum) + TINY);
    double cosine = product(sum, target) / length;
    float[] gradient = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      gradient[i] = (float) ((target[i] - cosine * sum[i] / length) / length);
    }
    return gradient;
  }

  private float[] sum(float[][] vectors) {
    float[] sum = new float[target.length];
    for (int word : words) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vectors[word][i];
      }
    }
    return sum;
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}

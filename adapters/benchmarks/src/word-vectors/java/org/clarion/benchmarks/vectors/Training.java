package org.clarion.benchmarks.vectors;

import java.util.Arrays;
import java.util.List;

/**
 * Moves the vectors of words until those of a sentence, added up, point where the sentence does: by
 * AdaGrad, in which a part that was moved often is moved ever less.
 */
final class Training {
  private static final double RATE = 0.02;
  private static final float FIRST_SQUARES = 1e-4f;

  private final float[][] vectors;

  /** For each part the squares of its gradients so far, added up. */
  private final float[][] squares;

  Training(float[][] vectors) {
    this.vectors = vectors;
    squares = new float[vectors.length][vectors[0].length];
    for (float[] it : squares) {
      Arrays.fill(it, FIRST_SQUARES);
    }
  }

  void learn(Example example) {
    float[] gradient = example.gradient(vectors);
    for (int word : example.words()) {
      for (int i = 0; i < gradient.length; i++) {
        squares[word][i] += gradient[i] * gradient[i];
        vectors[word][i] += (float) (RATE * gradient[i] / Math.sqrt(squares[word][i]));
      }
    }
  }

  /** The mean of how well the words of each sentence point where it does. */
  double cosine(List<Example> examples) {
    return examples.stream().mapToDouble(it -> it.cosine(vectors)).average().orElse(Double.NaN);
  }
}

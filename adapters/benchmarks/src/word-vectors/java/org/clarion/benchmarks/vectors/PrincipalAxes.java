package org.clarion.benchmarks.vectors;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * The few directions along which the vectors of texts differ most: along these they are told apart
 * nearly as well as along all of the encoder's.
 */
final class PrincipalAxes {
  private final double[][] axes;

  private PrincipalAxes(double[][] axes) {
    this.axes = axes;
  }

  /** The axes of vectors around 0, the one along which they differ most first. */
  static PrincipalAxes of(float[][] centred, int count) {
    double[][] products = new double[centred[0].length][centred[0].length];
    for (float[] vector : centred) {
      for (int i = 0; i < vector.length; i++) {
        double part = vector[i];
        double[] row = products[i];
        for (int j = 0; j < vector.length; j++) {
          row[j] += part * vector[j];
        }
      }
    }
    var decomposition = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(products));
    double[][] axes = new double[count][];
    for (int i = 0; i < count; i++) {
      axes[i] = decomposition.getEigenvector(i).toArray();
    }
    return new PrincipalAxes(axes);
  }

  /** Moves the vectors so that 0 is in their middle. */
  static void centre(float[][] vectors) {
    double[] middle = new double[vectors[0].length];
    for (float[] vector : vectors) {
      for (int i = 0; i < vector.length; i++) {
        middle[i] += vector[i] / vectors.length;
      }
    }
    for (float[] vector : vectors) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] -= (float) middle[i];
      }
    }
  }

  /** How far a vector goes along each axis, times the factor. */
  float[] along(float[] vector, double factor) {
    float[] parts = new float[axes.length];
    for (int i = 0; i < axes.length; i++) {
      double sum = 0;
      for (int j = 0; j < vector.length; j++) {
        sum += axes[i][j] * vector[j];
      }
      parts[i] = (float) (sum * factor);
    }
    return parts;
  }
}

package org.clarion.benchmarks.vectors;

import java.util.Arrays;

/** Rounds vectors to signed bytes, all by one scale, so that what they add up to stays the same. */
final class SignedBytes {
  /** So many of the words fit; the few that are longer are cut off. */
  private static final double FITTING = 0.999;

  private SignedBytes() {}

  /** The parts of all vectors one after the other. */
  static byte[] of(float[][] vectors) {
    double scale = Byte.MAX_VALUE / largestFitting(vectors);
    byte[] bytes = new byte[vectors.length * vectors[0].length];
    int next = 0;
    for (float[] vector : vectors) {
      for (float part : vector) {
        long rounded = Math.round(part * scale);
        bytes[next] = (byte) Math.clamp(rounded, -Byte.MAX_VALUE, Byte.MAX_VALUE);
        next++;
      }
    }
    return bytes;
  }

  private static double largestFitting(float[][] vectors) {
    double[] largest = Arrays.stream(vectors).mapToDouble(SignedBytes::largest).sorted().toArray();
    return largest[(int) (FITTING * (largest.length - 1))];
  }

  private static double largest(float[] vector) {
    double largest = 0;
    for (float part : vector) {
      largest = Math.max(largest, Math.abs(part));
    }
    return largest;
  }
}

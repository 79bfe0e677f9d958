package org.clarion.app.evaluation;

import java.util.List;
import java.util.stream.Stream;

/** How well the score of what is found first tells what can be answered from what cannot. */
final class Separation {
  private final List<Attempt> answerable;

  /** Of the questions without an answer, rising. */
  private final double[] others;

  Separation(List<Attempt> attempts) {
    answerable = attempts.stream().filter(Attempt::isAnswerable).toList();
    others = sorted(attempts.stream().filter(it -> !it.isAnswerable()));
  }

  /**
   * The area under the receiver operating characteristic: how often a question with an answer has a
   * higher score than one without, equal ones counted by half; NaN when there are none of either.
   */
  double area() {
    double before = 0;
    for (double score : sorted(answerable.stream())) {
      before += (notAbove(Math.nextDown(score)) + notAbove(score)) / 2.0;
    }
    return before / ((double) answerable.size() * others.length);
  }

  /**
   * Of the questions with an answer, in per cent: those that get the right one when only scores
   * above a threshold are answered, the lowest at which at most this share of the questions without
   * an answer gets one. NaN when there are none of either.
   *
   * @param falseShare less than 1
   */
  double rightAt(double falseShare) {
    if (others.length == 0) {
      return Double.NaN;
    }
    int let = (int) Math.floor(falseShare * others.length);
    double threshold = others[others.length - 1 - let];
    long right =
        answerable.stream().filter(it -> it.isFirstHit() && it.score() > threshold).count();
    return 100.0 * right / answerable.size();
  }

  private static double[] sorted(Stream<Attempt> attempts) {
    return attempts.mapToDouble(Attempt::score).sorted().toArray();
  }

  /** How many of the others have at most this score. */
  private int notAbove(double score) {
    int low = 0;
    int high = others.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (others[middle] <= score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

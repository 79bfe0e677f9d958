package org.clarion.app.evaluation;

import java.util.List;

/**
 * A question that was asked, and what came of it.
 *
 * @param right ids of the entries of which any is right; none when it must be declined
 * @param hits what was found, best first
 * @param micros how long it took
 */
public record Attempt(
    String question, List<String> right, List<Hit> hits, Outcome outcome, long micros) {
  private static final int FIRST_FEW = 3;

  public Attempt {
    right = List.copyOf(right);
    hits = List.copyOf(hits);
  }

  /** Whether there is an answer to it. */
  public boolean isAnswerable() {
    return !right.isEmpty();
  }

  /** Whether what was found first is right. */
  public boolean isFirstHit() {
    return isRightAmong(1);
  }

  /** Whether one of the first three that were found is right. */
  public boolean isInFirstThree() {
    return isRightAmong(FIRST_FEW);
  }

  /** How surely the first was found; 0 when nothing was. */
  public double score() {
    return hits.isEmpty() ? 0 : hits.getFirst().score();
  }

  /** Whether an editor should look at it: the first is wrong, or there should have been none. */
  public boolean isMiss() {
    return isAnswerable() ? !isFirstHit() : outcome == Outcome.ANSWERED;
  }

  private boolean isRightAmong(int first) {
    return hits.stream().limit(first).map(Hit::id).anyMatch(right::contains);
  }
}

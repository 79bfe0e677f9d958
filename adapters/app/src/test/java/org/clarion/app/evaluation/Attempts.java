package org.clarion.app.evaluation;

import java.util.List;
import java.util.stream.Stream;

/** Questions and what came of them, for tests. */
public final class Attempts {
  private Attempts() {}

  /** A question about {@code right} whose first hit is {@code right}. */
  public static Attempt right(double score, Outcome outcome) {
    return attempt("right", List.of("a"), outcome, hit("a", score), hit("b", score / 2));
  }

  /** A question about {@code a} whose first hit is another, with {@code a} behind it. */
  public static Attempt second(double score, Outcome outcome) {
    return attempt("second", List.of("a"), outcome, hit("b", score), hit("a", score / 2));
  }

  /** A question about {@code a} that found only others. */
  public static Attempt wrong(double score, Outcome outcome) {
    return attempt("wrong", List.of("a"), outcome, hit("b", score));
  }

  /** A question that has no answer. */
  public static Attempt other(double score, Outcome outcome) {
    return attempt("other", List.of(), outcome, hit("b", score));
  }

  /** A question, and what was found for it. */
  public static Attempt attempt(String question, List<String> right, Outcome outcome, Hit... hits) {
    return new Attempt(question, right, Stream.of(hits).toList(), outcome, 1);
  }

  /** Something that was found. */
  public static Hit hit(String id, double score) {
    return new Hit(id, score);
  }
}

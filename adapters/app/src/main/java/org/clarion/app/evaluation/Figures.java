package org.clarion.app.evaluation;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a number of questions came to. Those with an answer were answered rightly or wrongly, or a
 * few entries were offered, or they were declined.
 *
 * @param answerable questions with an answer
 * @param unanswerable questions that must be declined
 * @param firstHits of those with an answer: what was found first is right
 * @param inFirstThree of those with an answer: one of the first three is right
 * @param answeredRight given as the answer, rightly
 * @param confidentlyWrong given as the answer to a question that has another
 * @param offered of those with an answer: to choose from
 * @param declined of those with an answer
 * @param falseAnswers given as the answer to a question that has none
 * @param auroc of questions with an answer against those without, by the score of the first; NaN
 *     when there are none of either
 * @param rightAtTenPercent of questions with an answer, in per cent: those that get the right one
 *     when at most one in ten questions without an answer gets one; NaN when there are none of
 *     either
 */
public record Figures(
    int answerable,
    int unanswerable,
    int firstHits,
    int inFirstThree,
    int answeredRight,
    int confidentlyWrong,
    int offered,
    int declined,
    int falseAnswers,
    double auroc,
    double rightAtTenPercent,
    Latency latency) {
  private static final double TEN_PERCENT = 0.1;

  /** The figures of these questions. */
  public static Figures of(List<Attempt> attempts) {
    List<Attempt> answerable = attempts.stream().filter(Attempt::isAnswerable).toList();
    List<Attempt> others = attempts.stream().filter(it -> !it.isAnswerable()).toList();
    var separation = new Separation(attempts);
    return new Figures(
        answerable.size(),
        others.size(),
        count(answerable, Attempt::isFirstHit),
        count(answerable, Attempt::isInFirstThree),
        count(answerable, it -> it.outcome() == Outcome.ANSWERED && it.isFirstHit()),
        count(answerable, it -> it.outcome() == Outcome.ANSWERED && !it.isFirstHit()),
        count(answerable, it -> it.outcome() == Outcome.OFFERED),
        count(answerable, it -> it.outcome() == Outcome.DECLINED),
        count(others, it -> it.outcome() == Outcome.ANSWERED),
        separation.area(),
        separation.rightAt(TEN_PERCENT),
        Latency.of(attempts.stream().map(Attempt::micros).toList()));
  }

  /** Of the questions with an answer, in per cent; NaN when there are none. */
  public double ofAnswerable(int part) {
    return 100.0 * part / answerable;
  }

  /** Of the questions without an answer, in per cent; NaN when there are none. */
  public double ofUnanswerable(int part) {
    return 100.0 * part / unanswerable;
  }

  private static int count(List<Attempt> attempts, Predicate<Attempt> counted) {
    return (int) attempts.stream().filter(counted).count();
  }
}

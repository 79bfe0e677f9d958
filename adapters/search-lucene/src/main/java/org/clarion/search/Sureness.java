package org.clarion.search;

/**
 * Tells how likely the best entry is the answer, from what speaks for it: a logistic regression.
 *
 * <p>The weights were fitted on questions to four other bots, with and without an answer there, and
 * on the built-in content's own questions, a fifth of them left out of it, beside questions on
 * other things. Each content had a constant of its own in the fit, so that the weights tell apart
 * the questions of one content and not the contents. Half of what was fitted was whether there is
 * an answer, half whether the best entry is it. The one constant below was then set by the built-in
 * content: at {@link LuceneAnswerSearch#ANSWERED_FROM} about one in a hundred questions on
 * something else gets an answer. More terms, such as the length of the question or how much of it
 * the entry covers, told nothing that held for a content left out of the fit.
 */
final class Sureness {
  private static final double CONSTANT = -3.15;
  private static final double LEAD = 1.8;
  private static final double LEANING = 0.22;
  private static final double LIKENESS = 4.3;
  private static final double MISSING = -1.8;
  private static final double TOLD = 0.58;

  private static final double LEANING_MIN = -8;
  private static final double LEANING_MAX = 6;

  private Sureness() {}

  /** How likely it is the answer, 0 to 1. */
  static double of(Evidence it) {
    double sum =
        CONSTANT
            + LEAD * it.lead()
            + LEANING * Math.clamp(it.leaning(), LEANING_MIN, LEANING_MAX)
            + LIKENESS * it.likeness()
            + MISSING * it.missing()
            + (it.isTold() ? TOLD : 0);
    return 1 / (1 + StrictMath.exp(-sum));
  }
}

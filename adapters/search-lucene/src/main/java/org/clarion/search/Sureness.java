package org.clarion.search;

/**
 * Tells how likely the best entry is the answer, from what speaks for it: a logistic regression.
 *
 * <p>The weights were fitted on questions to four other bots, with and without an answer there, and
 * on the built-in content's own questions, a fifth of them left out of it, beside questions on
 * other things. Each content had a constant of its own in the fit, so that the weights tell apart
 * the questions of one content and not the contents. Half of what was fitted was whether there is
 * an answer, half whether the best entry is it. More terms, such as the length of the question, how
 * much of it the entry covers or the likeness of the nearest phrasing, told nothing that held for
 * all contents.
 *
 * <p>Two numbers were set by hand, by the built-in content and questions that name a thing of it
 * and ask what it does not tell: the constant, so that at {@link LuceneAnswerSearch#ANSWERED_FROM}
 * about one in a hundred questions on something else gets an answer, and the weight of what is
 * lacking, twice what the fit gave it.
 */
final class Sureness {
  private static final double CONSTANT = -2.85;
  private static final double LEAD = 1.05;
  private static final double LEANING = 0.53;
  private static final double MEANING = 2.92;
  private static final double MISSING = -1.25;
  private static final double TOLD = 0.42;
  private static final double LACKING = -2.2;

  private static final double LEANING_MIN = -5;
  private static final double LEANING_MAX = 2;

  private Sureness() {}

  /**
   * How likely it is the answer, 0 to 1.
   *
   * @param lacking how many particulars are asked for that the entry is not known to tell
   */
  static double of(Evidence it, int lacking) {
    double sum =
        CONSTANT
            + LEAD * it.lead()
            + LEANING * Math.clamp(it.leaning(), LEANING_MIN, LEANING_MAX)
            + MEANING * it.meaning()
            + MISSING * it.missing()
            + (it.isTold() ? TOLD : 0)
            + LACKING * lacking;
    return 1 / (1 + StrictMath.exp(-sum));
  }
}

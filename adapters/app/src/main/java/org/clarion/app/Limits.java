package org.clarion.app;

import org.clarion.app.evaluation.Figures;

/**
 * What golden questions have to come to.
 *
 * @param foundPercentMin so many in a hundred have to find their answer first
 * @param answeredPercentMax so many in a hundred that must be declined may be answered
 * @param questionsMin of fewer questions of a kind nothing is asked: a few of them would decide
 */
record Limits(int foundPercentMin, int answeredPercentMax, int questionsMin) {
  boolean areKeptBy(Figures it) {
    boolean found = it.firstHits() * 100L >= (long) foundPercentMin * it.answerable();
    boolean declined = it.falseAnswers() * 100L <= (long) answeredPercentMax * it.unanswerable();
    return (found || areFew(it.answerable())) && (declined || areFew(it.unanswerable()));
  }

  /** Whether so many of a kind are too few to fail by. */
  boolean areFew(int questions) {
    return questions < questionsMin;
  }
}

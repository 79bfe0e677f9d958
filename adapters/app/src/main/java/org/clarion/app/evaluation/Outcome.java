package org.clarion.app.evaluation;

/** What came of a question, whatever is right. */
public enum Outcome {
  /** The first that was found was given as the answer. */
  ANSWERED,
  /** A few were offered to choose from. */
  OFFERED,
  /** Nothing was found to be the answer. */
  DECLINED
}

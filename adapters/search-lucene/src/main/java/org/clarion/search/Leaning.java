package org.clarion.search;

/** Tells how strongly a question speaks for each entry: above 0 for, below 0 against. */
interface Leaning {
  /**
   * One number for each entry.
   *
   * @param weights of the question's features, in their order
   */
  float[] of(Bag question, float[] weights);
}

package org.clarion.search;

/**
 * One text of an entry that a question may be like.
 *
 * @param entry which entry it asks for
 */
record Phrasing(int entry, Field field, Bag bag) {
  /** Where in the entry it stands. */
  enum Field {
    ASKED(3, 1),
    TAG(2, 0.8),
    ANSWER(1, 0.8);

    /** How often each of its words counts in what the entry covers. */
    final int times;

    /** How much an example of the entry it is. */
    final double trust;

    Field(int times, double trust) {
      this.times = times;
      this.trust = trust;
    }
  }
}

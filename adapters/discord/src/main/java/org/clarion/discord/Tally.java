package org.clarion.discord;

import java.util.concurrent.atomic.LongAdder;

/** Counts what became of questions that could not be answered as usual, without saying whose. */
final class Tally {
  private final LongAdder broken = new LongAdder();
  private final LongAdder expired = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final LongAdder turnedAway = new LongAdder();

  /** A command failed. */
  void countBroken() {
    broken.increment();
  }

  /** Discord no longer waits for an answer, or has one from elsewhere. */
  void countExpired() {
    expired.increment();
  }

  /** An answer, or a part of one, did not get through. */
  void countLost() {
    lost.increment();
  }

  /** The same question was delivered once more. */
  void countRepeated() {
    repeated.increment();
  }

  /** There was too much to do, for this person or at all. */
  void countTurnedAway() {
    turnedAway.increment();
  }

  long broken() {
    return broken.sum();
  }

  long expired() {
    return expired.sum();
  }

  long lost() {
    return lost.sum();
  }

  long repeated() {
    return repeated.sum();
  }

  long turnedAway() {
    return turnedAway.sum();
  }
}

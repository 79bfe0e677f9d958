package org.clarion.telegram;

import java.util.concurrent.atomic.LongAdder;

/** Counts what became of questions that could not be answered as usual, without saying whose. */
final class InboundTally {
  private final LongAdder broken = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final LongAdder unsure = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final LongAdder turnedAway = new LongAdder();
  private final LongAdder unnoted = new LongAdder();

  /** A command or the store failed. */
  void countBroken() {
    broken.increment();
  }

  /** An answer did not get through. */
  void countLost() {
    lost.increment();
  }

  /** An answer may have got through or not. */
  void countUnsure() {
    unsure.increment();
  }

  /** The same update was delivered once more. */
  void countRepeated() {
    repeated.increment();
  }

  /** There was too much to do in a chat. */
  void countTurnedAway() {
    turnedAway.increment();
  }

  /** The store did not take that an answer is out. */
  void countUnnoted() {
    unnoted.increment();
  }

  long broken() {
    return broken.sum();
  }

  long lost() {
    return lost.sum();
  }

  long unsure() {
    return unsure.sum();
  }

  long repeated() {
    return repeated.sum();
  }

  long turnedAway() {
    return turnedAway.sum();
  }

  long unnoted() {
    return unnoted.sum();
  }
}

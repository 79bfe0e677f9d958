package org.clarion.benchmarks;

import java.time.Duration;

/**
 * One of those whose speed is compared: so many jobs that do nothing, and what is done about them.
 */
interface Contender {
  /** Has all its jobs fall due. */
  void prepare();

  /**
   * Carries them all out, from due to settled.
   *
   * @param threads side by side, each with a connection
   * @return how long it took
   */
  Duration run(int threads) throws InterruptedException;
}

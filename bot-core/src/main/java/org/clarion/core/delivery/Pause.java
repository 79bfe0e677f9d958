package org.clarion.core.delivery;

import java.time.Duration;

/** Lets time pass; passed in, so that a simulation can let it pass at once. */
@FunctionalInterface
public interface Pause {
  /**
   * Returns after the time.
   *
   * @throws InterruptedException when told to stop waiting
   */
  void rest(Duration time) throws InterruptedException;
}

package org.clarion.core.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * What only one of several running bots may do at a time. Each method is one transaction.
 *
 * <p>Correctness does not hang on it: two senders share the outbox without harm. It keeps the pace
 * below the platforms' limits, and connections single that must be.
 */
public interface Roles {
  /** For whoever is alone, as with an embedded database. */
  Roles ALONE =
      new Roles() {
        @Override
        public boolean hold(String role, Instant now, Duration lease) {
          return true;
        }

        @Override
        public void release(String role, Instant now) {
          // Nobody waits for it.
        }
      };

  /** Takes or keeps a role for the length of the lease; false when another bot has it. */
  boolean hold(String role, Instant now, Duration lease);

  /** Gives a role up at once, if it was held. */
  void release(String role, Instant now);
}

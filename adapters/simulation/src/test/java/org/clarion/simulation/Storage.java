package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;
import org.clarion.core.content.Library;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Roles;
import org.clarion.core.reminder.Subscriptions;

/** A store that outlives every process. */
interface Storage extends AutoCloseable {
  Outbox outbox();

  /** The same for a bot whose own clock, which it holds leases by, is off by so much. */
  default Outbox outbox(Duration skew) {
    return outbox();
  }

  Ledger ledger();

  Subscriptions subscriptions();

  Roles roles(String owner);

  /** The same for a bot whose own clock, which it holds leases by, is off by so much. */
  default Roles roles(String owner, Duration skew) {
    return roles(owner);
  }

  /** Stores other content, and returns it with the revision it got. */
  Library keep(Library library);

  /** When there is something to do next, or the given moment when nothing is before. */
  Instant nextWork(Instant now, Instant atMost);

  @Override
  default void close() {
    // Most have nothing to close.
  }
}

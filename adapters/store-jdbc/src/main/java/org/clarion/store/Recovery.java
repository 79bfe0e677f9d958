package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Takes back what senders left lying when they vanished. */
final class Recovery {
  private final Handle db;
  private final Instant now;

  Recovery(Handle db, Instant now) {
    this.db = db;
    this.now = now;
  }

  /** Returns how many deliveries may be claimed again. */
  int run() {
    hold();
    int repeats = repeat();
    int released = release();
    expire();
    return repeats + released;
  }

  /** Being sent when its sender vanished, for the second time: a person must look. */
  private void hold() {
    update(
        """
        update delivery set state = 'HELD', reason = 'sender vanished', ambiguous = ambiguous + 1,
          settled_at = :now, lease_until = null
        where state = 'SENDING' and lease_until <= :now and ambiguous > 0
        """);
  }

  /** Being sent when its sender vanished: nobody knows whether it was, so once more. */
  private int repeat() {
    return update(
        """
        update delivery set state = 'PLANNED', reason = 'sender vanished', ambiguous = 1,
          lease_until = null
        where state = 'SENDING' and lease_until <= :now and ambiguous = 0
        """);
  }

  /** Claimed and never started: nothing was sent. */
  private int release() {
    return update(
        """
        update delivery set state = 'PLANNED', lease_until = null
        where state = 'CLAIMED' and lease_until <= :now
        """);
  }

  private void expire() {
    update(
        """
        update delivery set state = 'SKIPPED', reason = 'expired', settled_at = :now
        where state = 'PLANNED' and expires_at <= :now
        """);
  }

  private int update(String sql) {
    return db.createUpdate(sql).bind("now", utc(now)).execute();
  }
}

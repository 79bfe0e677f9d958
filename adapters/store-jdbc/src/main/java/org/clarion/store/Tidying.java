package org.clarion.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clarion.core.delivery.Reason;
import org.jdbi.v3.core.Handle;

/** Takes back what senders left lying before they began to send, and drops what is over. */
final class Tidying {
  /** Rows that are moved in one go; what is left over comes with the next pass. */
  private static final int ROWS_MAX = 5_000;

  private final Handle db;
  private final Instant now;

  Tidying(Handle db, Instant now) {
    this.db = db;
    this.now = now;
  }

  /** Returns how many deliveries were given back. */
  int run() {
    List<Long> left = ids("state = 'CLAIMED' and lease_until <= :now");
    DeliveryRows.release(db, left);
    expire(ids("state = 'PLANNED' and expires_at <= :now"));
    DeliveryRows.skip(db, superseded(), now);
    return left.size();
  }

  /** What was put off until it was over keeps the reason why. */
  private void expire(List<Long> ids) {
    if (!ids.isEmpty()) {
      db.createUpdate(
              """
              update delivery
              set state = 'SKIPPED', settled_at = :now,
                reason = case when reason in ('quiet', 'capped') then reason else 'expired' end
              where id in (<ids>) and state = 'PLANNED'
              """)
          .bindList("ids", ids)
          .bind("now", utc(now))
          .execute();
    }
  }

  /** What is due and was never begun, where something that says the same fell due later. */
  private Map<Long, Reason> superseded() {
    return ids(
            """
            state = 'PLANNED' and not_before <= :now and ambiguous = 0 and exists (
              select 1 from delivery later
              where later.place_id = delivery.place_id and later.entry_id = delivery.entry_id
                and later.occurrence = delivery.occurrence and later.version = delivery.version
                and later.due_at > delivery.due_at
                and (later.kind = delivery.kind or later.kind = 'CORRECTION')
                and later.state <> 'SKIPPED')
            """)
        .stream()
        .collect(toMap(identity(), _ -> Reason.SUPERSEDED));
  }

  private List<Long> ids(String which) {
    return db.createQuery(
            "select id from delivery where %s order by id limit :limit for update skip locked"
                .formatted(which))
        .bind("now", utc(now))
        .bind("limit", ROWS_MAX)
        .mapTo(Long.class)
        .list();
  }
}

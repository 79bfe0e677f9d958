package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clarion.core.delivery.Delivery;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Reason;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and moves several rows of {@code delivery} at once, always in the order of their ids. */
final class DeliveryRows {
  private DeliveryRows() {}

  /** The rows with these ids, soonest event first. */
  static List<DeliveryRow> of(Handle db, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : db.createQuery(
                DeliveryRow.SELECT
                    + " where delivery.id in (<ids>) order by expires_at, delivery.id")
            .bindList("ids", ids)
            .map((row, _) -> DeliveryRow.read(row))
            .list();
  }

  /** The number of the place that a post is for; nothing when all of it was forgotten. */
  static Optional<Long> placeOf(Handle db, Post post) {
    return db.createQuery("select place_id from delivery where id in (<ids>) order by id limit 1")
        .bindList("ids", ids(post.members()))
        .mapTo(Long.class)
        .findFirst();
  }

  /** Skips what was not begun yet; what is being sent meanwhile stays as it is. */
  static int skip(Handle db, Map<Long, Reason> reasons, Instant now) {
    PreparedBatch batch =
        db.prepareBatch(
            """
            update delivery
            set state = 'SKIPPED', reason = :reason, settled_at = :now, lease_until = null
            where id = :id and state in ('PLANNED', 'CLAIMED')
            """);
    new TreeMap<>(reasons)
        .forEach((id, reason) ->
            batch.bind("id", id).bind("reason", reason.word()).bind("now", utc(now)).add());
    return Arrays.stream(batch.execute()).sum();
  }

  /** Has what was skipped for a reason, and never begun in doubt, wait again. */
  static void takeBack(Handle db, Collection<Long> ids, Reason reason) {
    PreparedBatch batch =
        db.prepareBatch(
            """
            update delivery set state = 'PLANNED', reason = null, settled_at = null
            where id = :id and state = 'SKIPPED' and reason = :reason and ambiguous = 0
            """);
    ids.stream().sorted().forEach(it -> batch.bind("id", it).bind("reason", reason.word()).add());
    batch.execute();
  }

  /** Gives claimed deliveries back. */
  static void release(Handle db, Collection<Long> ids) {
    if (!ids.isEmpty()) {
      db.createUpdate(
              """
              update delivery set state = 'PLANNED', lease_until = null
              where id in (<ids>) and state = 'CLAIMED'
              """)
          .bindList("ids", ids)
          .execute();
    }
  }

  /**
   * Of these places those that nobody else is taking posts of at this moment, each locked until
   * this transaction ends: what goes out together must not be taken by two.
   */
  static List<Long> lockPlaces(Handle db, Collection<Long> placeIds) {
    return placeIds.isEmpty()
        ? List.of()
        : db.createQuery(
                "select id from place where id in (<places>) order by id for update skip locked")
            .bindList("places", placeIds)
            .mapTo(Long.class)
            .list();
  }

  /** The ids in the order in which rows are locked. */
  static List<Long> ids(Collection<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::id).sorted().toList();
  }
}

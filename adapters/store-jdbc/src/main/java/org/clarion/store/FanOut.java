package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Trigger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Turns what is due into one delivery for each place that wants it. */
final class FanOut {
  /** Places that are written in one go. */
  private static final int PLACES_MAX = 500;

  private final Handle db;
  private final String install;
  private final Instant now;

  FanOut(Handle db, String install, Instant now) {
    this.db = db;
    this.install = install;
    this.now = now;
  }

  /** Writes the deliveries of everything that is due and returns how many there were. */
  int run() {
    return DueTriggers.take(db, now).stream().mapToInt(this::write).sum();
  }

  private int write(Trigger trigger) {
    supersede(trigger);
    int written = 0;
    List<Subscriber> batch = subscribers(trigger, 0);
    while (!batch.isEmpty()) {
      written += write(trigger, batch);
      batch = subscribers(trigger, batch.getLast().id());
    }
    return written;
  }

  /** An earlier reminder of the same occurrence that still waits has nothing to add to this one. */
  private void supersede(Trigger trigger) {
    DueTriggers.bind(
            db.createUpdate(
                """
                update delivery set state = 'SKIPPED', reason = 'superseded', settled_at = :now
                where entry_id = :entry and occurrence = :occurrence and topic = :topic
                  and due_at < :due and state = 'PLANNED'
                """),
            trigger)
        .bind("now", utc(now))
        .execute();
  }

  /** Who wanted the topic when it fell due, and was not sent a later one of this occurrence. */
  private List<Subscriber> subscribers(Trigger trigger, long after) {
    return DueTriggers.bind(
            db.createQuery(
                """
                select place.* from place
                join subscription on subscription.place_id = place.id
                where subscription.topic = :topic and subscription.state = 'ON'
                  and subscription.on_since <= :due and place.id > :after
                  and not exists (
                    select 1 from delivery
                    where place_id = place.id and entry_id = :entry and occurrence = :occurrence
                      and version = :version and delivery.topic = :topic and due_at > :due)
                order by place.id
                limit :limit
                """),
            trigger)
        .bind("after", after)
        .bind("limit", PLACES_MAX)
        .map((row, _) -> new Subscriber(row.getLong("id"), Places.read(row)))
        .list();
  }

  private int write(Trigger trigger, List<Subscriber> subscribers) {
    PreparedBatch batch =
        db.prepareBatch(
            """
            insert into delivery
              (delivery_key, place_id, entry_id, occurrence, lead, version, due_at, expires_at,
               topic, state, not_before)
            values
              (:key, :place, :entry, :occurrence, :lead, :version, :due, :expires,
               :topic, 'PLANNED', :due)
            on conflict do nothing
            """);
    for (Subscriber subscriber : subscribers) {
      DueTriggers.bind(batch, trigger)
          .bind("place", subscriber.id())
          .bind("key", DeliveryKeys.of(install, subscriber.place(), trigger).value())
          .add();
    }
    return Arrays.stream(batch.execute()).sum();
  }

  private record Subscriber(long id, Place place) {}
}

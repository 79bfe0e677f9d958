package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.Optional;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Subscriptions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Subscriptions in the database. Turning them off also stops what was about to be sent. */
final class JdbcSubscriptions implements Subscriptions {
  private final Jdbi jdbi;

  JdbcSubscriptions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean turnOn(Place place, Instant now) {
    return jdbi.inTransaction(db -> {
      long id = Places.findOrAdd(db, place);
      return turnOnAgain(db, id, now) || turnOnFirst(db, id, now);
    });
  }

  @Override
  public boolean turnOff(Place place, Instant now) {
    return jdbi.inTransaction(
        db -> Places.find(db, place).map(id -> turnOff(db, id, now)).orElse(false));
  }

  @Override
  public Optional<Instant> onSince(Place place) {
    return jdbi.withHandle(db ->
        Places.find(db, place)
            .flatMap(id ->
                db.createQuery(
                        """
                        select on_since from subscription
                        where place_id = :place and state = 'ON'
                        """)
                    .bind("place", id)
                    .map((row, _) -> Columns.instant(row, "on_since"))
                    .findOne()));
  }

  private static boolean turnOnAgain(Handle db, long place, Instant now) {
    return db.createUpdate(
                """
                update subscription set state = 'ON', on_since = :now
                where place_id = :place and state = 'OFF'
                """)
            .bind("place", place)
            .bind("now", utc(now))
            .execute()
        == 1;
  }

  private static boolean turnOnFirst(Handle db, long place, Instant now) {
    return db.createUpdate(
                """
                insert into subscription (place_id, state, on_since)
                values (:place, 'ON', :now)
                on conflict do nothing
                """)
            .bind("place", place)
            .bind("now", utc(now))
            .execute()
        == 1;
  }

  private static boolean turnOff(Handle db, long place, Instant now) {
    int turned =
        db.createUpdate(
                "update subscription set state = 'OFF' where place_id = :place and state = 'ON'")
            .bind("place", place)
            .execute();
    if (turned == 0) {
      return false;
    }
    db.createUpdate(
            """
            update delivery set state = 'SKIPPED', reason = 'unsubscribed', settled_at = :now
            where place_id = :place and state in ('PLANNED', 'CLAIMED')
            """)
        .bind("place", place)
        .bind("now", utc(now))
        .execute();
    return true;
  }
}

package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.Optional;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.core.reminder.Topic;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Subscriptions in the database. Turning one off also stops what was about to be sent. */
final class JdbcSubscriptions implements Subscriptions {
  private final Jdbi jdbi;

  JdbcSubscriptions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean turnOn(Place place, Topic topic, Instant now) {
    return jdbi.inTransaction(db -> {
      long id = Places.findOrAdd(db, place);
      return turnOnAgain(db, id, topic, now) || turnOnFirst(db, id, topic, now);
    });
  }

  @Override
  public boolean turnOff(Place place, Topic topic, Instant now) {
    return jdbi.inTransaction(
        db -> Places.find(db, place).map(id -> turnOff(db, id, topic, now)).orElse(false));
  }

  @Override
  public Optional<Instant> onSince(Place place, Topic topic) {
    return jdbi.withHandle(db ->
        Places.find(db, place)
            .flatMap(id ->
                bind(
                        db.createQuery(
                            """
                            select on_since from subscription
                            where place_id = :place and topic = :topic and state = 'ON'
                            """),
                        id,
                        topic)
                    .map((row, _) -> Columns.instant(row, "on_since"))
                    .findOne()));
  }

  private static boolean turnOnAgain(Handle db, long place, Topic topic, Instant now) {
    return update(
            db,
            """
            update subscription set state = 'ON', on_since = :now
            where place_id = :place and topic = :topic and state = 'OFF'
            """,
            place,
            topic,
            now)
        == 1;
  }

  private static boolean turnOnFirst(Handle db, long place, Topic topic, Instant now) {
    return update(
            db,
            """
            insert into subscription (place_id, topic, state, on_since)
            values (:place, :topic, 'ON', :now)
            on conflict do nothing
            """,
            place,
            topic,
            now)
        == 1;
  }

  private static boolean turnOff(Handle db, long place, Topic topic, Instant now) {
    int turned =
        bind(
                db.createUpdate(
                    """
                    update subscription set state = 'OFF'
                    where place_id = :place and topic = :topic and state = 'ON'
                    """),
                place,
                topic)
            .execute();
    if (turned == 0) {
      return false;
    }
    update(
        db,
        """
        update delivery set state = 'SKIPPED', reason = 'unsubscribed', settled_at = :now
        where place_id = :place and topic = :topic and state in ('PLANNED', 'CLAIMED')
        """,
        place,
        topic,
        now);
    return true;
  }

  private static int update(Handle db, String sql, long place, Topic topic, Instant now) {
    return bind(db.createUpdate(sql), place, topic).bind("now", utc(now)).execute();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, long place, Topic topic) {
    return statement.bind("place", place).bind("topic", topic.name());
  }
}

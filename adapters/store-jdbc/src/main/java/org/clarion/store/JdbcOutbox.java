package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Receipt;
import org.clarion.core.reminder.Delivery;
import org.clarion.core.reminder.Outbox;
import org.clarion.core.reminder.Trigger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Reminders on their way, one row each. A row is moved from state to state by an update that names
 * the state and the fence it expects: when it changes no row, somebody else has moved it.
 */
final class JdbcOutbox implements Outbox {
  private final Database database;

  JdbcOutbox(Database database) {
    this.database = database;
  }

  @Override
  public void schedule(List<Trigger> triggers) {
    database.jdbi().useTransaction(db -> DueTriggers.replacePending(db, triggers));
  }

  @Override
  public int fanOut(Instant now) {
    return database
        .jdbi()
        .inTransaction(db -> new FanOut(db, Setting.INSTALL.read(db).orElseThrow(), now).run());
  }

  @Override
  public List<Delivery> claim(Instant now, Duration lease, int limit) {
    return database
        .jdbi()
        .inTransaction(db -> {
          List<Long> free = free(db, now, limit);
          if (free.isEmpty()) {
            return List.of();
          }
          take(db, free, now.plus(lease));
          return read(db, free);
        });
  }

  @Override
  public boolean start(Delivery delivery, Instant now) {
    boolean started =
        database
            .jdbi()
            .inTransaction(db -> {
              Optional<String> objection = objection(db, delivery, now);
              if (objection.isPresent()) {
                new Outcome(db, delivery, now).skip(objection.get());
                return false;
              }
              return markSending(db, delivery, now);
            });
    if (started) {
      database.sync();
    }
    return started;
  }

  @Override
  public boolean finish(Delivery delivery, Receipt receipt, Instant now) {
    boolean written =
        database.jdbi().inTransaction(db -> new Outcome(db, delivery, now).write(receipt));
    if (written) {
      database.sync();
    }
    return written;
  }

  @Override
  public boolean skip(Delivery delivery, String reason, Instant now) {
    return database.jdbi().inTransaction(db -> new Outcome(db, delivery, now).skip(reason));
  }

  @Override
  public int recover(Instant now) {
    return database.jdbi().inTransaction(db -> new Recovery(db, now).run());
  }

  private static List<Long> free(Handle db, Instant now, int limit) {
    return db.createQuery(
            """
            select id from delivery
            where state = 'PLANNED' and not_before <= :now and expires_at > :now
            order by expires_at, id
            limit :limit
            for update skip locked
            """)
        .bind("now", utc(now))
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  private static void take(Handle db, List<Long> ids, Instant leaseUntil) {
    PreparedBatch batch =
        db.prepareBatch(
            """
            update delivery set state = 'CLAIMED', fence = fence + 1, lease_until = :lease
            where id = :id and state = 'PLANNED'
            """);
    ids.forEach(id -> batch.bind("id", id).bind("lease", utc(leaseUntil)).add());
    batch.execute();
  }

  private static List<Delivery> read(Handle db, List<Long> ids) {
    return db.createQuery(
            """
            select delivery.*, platform, group_id, channel_id
            from delivery join place on place.id = place_id
            where delivery.id in (<ids>)
            order by expires_at, delivery.id
            """)
        .bindList("ids", ids)
        .map((row, _) -> delivery(row))
        .list();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getLong("id"),
        new DeliveryKey(row.getString("delivery_key")),
        Places.read(row),
        DueTriggers.read(row),
        row.getLong("fence"),
        row.getInt("ambiguous"));
  }

  /** Why it must not be sent any more, or nothing. */
  private static Optional<String> objection(Handle db, Delivery delivery, Instant now) {
    if (!delivery.trigger().expiresAt().isAfter(now)) {
      return Optional.of(Outcome.EXPIRED);
    }
    if (!isWanted(db, delivery)) {
      return Optional.of(Outcome.UNSUBSCRIBED);
    }
    return isSuperseded(db, delivery) ? Optional.of(Outcome.SUPERSEDED) : Optional.empty();
  }

  private static boolean isWanted(Handle db, Delivery delivery) {
    // Locked, so that whoever turns the topic off at this moment is either seen here or waits.
    return db.createQuery(
            """
            select state from subscription
            where place_id = (select place_id from delivery where id = :id) and topic = :topic
            for update
            """)
        .bind("id", delivery.id())
        .bind("topic", delivery.trigger().topic().name())
        .mapTo(String.class)
        .findOne()
        .filter("ON"::equals)
        .isPresent();
  }

  private static boolean isSuperseded(Handle db, Delivery delivery) {
    return db.createQuery(
                """
                select count(*) from delivery mine
                join delivery later on later.place_id = mine.place_id
                  and later.entry_id = mine.entry_id and later.occurrence = mine.occurrence
                  and later.version = mine.version and later.topic = mine.topic
                  and later.due_at > mine.due_at
                where mine.id = :id
                """)
            .bind("id", delivery.id())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private static boolean markSending(Handle db, Delivery delivery, Instant now) {
    return db.createUpdate(
                """
                update delivery set state = 'SENDING', tries = tries + 1, last_send_at = :now,
                  first_send_at = coalesce(first_send_at, :now)
                where id = :id and state = 'CLAIMED' and fence = :fence and lease_until > :now
                """)
            .bind("id", delivery.id())
            .bind("fence", delivery.fence())
            .bind("now", utc(now))
            .execute()
        == 1;
  }
}

package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.function.Supplier;
import org.clarion.core.delivery.Inbox;
import org.clarion.core.message.PlatformName;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What came in, one row each. Whatever a deed does to the store joins the transaction that its note
 * is written in, because Jdbi hands out the connection that a thread holds already. Whoever handles
 * the same at the same moment waits for the row.
 */
final class JdbcInbox implements Inbox {
  private final Database database;
  private final JdbcContents contents;

  /**
   * @param contents told when a transaction is over that they may have been changed in
   */
  JdbcInbox(Database database, JdbcContents contents) {
    this.database = database;
    this.contents = contents;
  }

  @Override
  public <T> Handling<T> once(PlatformName platform, long update, Supplier<T> deed, Instant now) {
    Handling<T> handling;
    try {
      handling = database.alone(db -> once(db, platform, update, deed, now));
    } finally {
      contents.joinedTransactionIsOver();
    }
    if (handling instanceof Handling.First) {
      database.sync();
    }
    return handling;
  }

  @Override
  public void answered(PlatformName platform, long update, Instant now) {
    database
        .jdbi()
        .useTransaction(db -> {
          note(db, platform, update, now);
          bind(
                  db.createUpdate(
                      """
                      update inbox set answered_at = :now
                      where platform = :platform and update_id = :update and answered_at is null
                      """),
                  platform,
                  update)
              .bind("now", utc(now))
              .execute();
        });
  }

  @Override
  public boolean isAnswered(PlatformName platform, long update) {
    return database.jdbi().withHandle(db -> isAnswered(db, platform, update));
  }

  @Override
  public int forget(Instant before) {
    int forgotten =
        database.alone(db ->
            db.createUpdate("delete from inbox where noted_at < :before")
                .bind("before", utc(before))
                .execute());
    database.reclaim();
    return forgotten;
  }

  private static <T> Handling<T> once(
      Handle db, PlatformName platform, long update, Supplier<T> deed, Instant now) {
    if (note(db, platform, update, now)) {
      return new Handling.First<>(deed.get());
    }
    if (isAnswered(db, platform, update)) {
      return new Handling.Answered<>();
    }
    T result = deed.get();
    db.rollback();
    return new Handling.Again<>(result);
  }

  /** False when it was noted before. */
  private static boolean note(Handle db, PlatformName platform, long update, Instant now) {
    return bind(
                db.createUpdate(
                    """
                    insert into inbox (platform, update_id, noted_at)
                    values (:platform, :update, :now)
                    on conflict do nothing
                    """),
                platform,
                update)
            .bind("now", utc(now))
            .execute()
        == 1;
  }

  private static boolean isAnswered(Handle db, PlatformName platform, long update) {
    return bind(
            db.createQuery(
                """
                select exists (
                  select 1 from inbox
                  where platform = :platform and update_id = :update and answered_at is not null)
                """),
            platform,
            update)
        .mapTo(Boolean.class)
        .one();
  }

  private static <S extends SqlStatement<S>> S bind(
      S statement, PlatformName platform, long update) {
    return statement.bind("platform", platform.value()).bind("update", update);
  }
}

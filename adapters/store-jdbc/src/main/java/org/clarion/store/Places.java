package org.clarion.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The numbers that places go by inside the store. */
final class Places {
  private static final int NAME_LENGTH_MAX = 64;

  private Places() {}

  /** The number of a place; nothing when it was never written down. */
  static Optional<Long> find(Handle db, Place place) {
    return bind(
            db.createQuery(
                """
                select id from place
                where platform = :platform and group_id = :group and channel_id = :channel
                """),
            place)
        .mapTo(Long.class)
        .findOne();
  }

  /** The number of a place, which is written down if it was not yet. */
  static long findOrAdd(Handle db, Place place) {
    return find(db, place)
        .orElseGet(() -> {
          bind(
                  db.createUpdate(
                      """
                      insert into place (platform, group_id, channel_id)
                      values (:platform, :group, :channel)
                      on conflict do nothing
                      """),
                  place)
              .execute();
          return find(db, place).orElseThrow();
        });
  }

  /** Gives a place another id, under which it is taken to be well. */
  static void rename(Handle db, long id, Place to) {
    bind(
            db.createUpdate(
                """
                update place
                set platform = :platform, group_id = :group, channel_id = :channel,
                  suspect_since = null, next_probe_at = null, failures = 0, trouble = null
                where id = :id
                """),
            to)
        .bind("id", id)
        .execute();
  }

  /** The place in a row of {@code place}. */
  static Place read(ResultSet row) throws SQLException {
    return new Place(
        new PlatformName(row.getString("platform")),
        row.getString("group_id"),
        row.getString("channel_id"));
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Place place) {
    return statement
        .bind("platform", place.platform().value())
        .bind("group", Columns.text(place.group(), NAME_LENGTH_MAX))
        .bind("channel", Columns.text(place.channel(), NAME_LENGTH_MAX));
  }
}

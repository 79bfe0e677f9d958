package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.Tally;
import org.clarion.core.delivery.Tally.Trouble;
import org.clarion.core.message.EntryId;
import org.jdbi.v3.core.Handle;

/** Counts how far groups of deliveries have come. */
final class Tallies {
  private static final String OF_ONE_CHANGE =
      "kind = 'CORRECTION' and entry_id = :entry and occurrence = :occurrence"
          + " and version = :version";

  private static final String SETTLED_BETWEEN = "settled_at >= :from and settled_at < :until";

  private Tallies() {}

  /** How far the corrections of one change have come. */
  static Tally corrections(Handle db, EntryId entry, String occurrence, int version) {
    return count(
        db,
        OF_ONE_CHANGE,
        Map.of("entry", entry.value(), "occurrence", occurrence, "version", version));
  }

  /** What became of what was settled from the first moment on and before the second. */
  static Tally settled(Handle db, Instant from, Instant until) {
    return count(db, SETTLED_BETWEEN, Map.of("from", utc(from), "until", utc(until)));
  }

  private static Tally count(Handle db, String group, Map<String, Object> bound) {
    List<Trouble> troubled = troubled(db, group, bound);
    return db.createQuery(
            """
            select
              count(case when state = 'SENT' then 1 end) as sent,
              count(case when state = 'SENT' and last_send_at
                > wanted_at + cast(:late as integer) * interval '1' minute then 1 end) as late,
              count(case when state = 'SKIPPED' then 1 end) as skipped,
              count(case when state = 'HELD' then 1 end) as held,
              count(case when state in ('PLANNED', 'CLAIMED', 'SENDING') then 1 end) as waiting
            from delivery
            where <group>
            """)
        .define("group", group)
        .bindMap(bound)
        .bind("late", Post.LATE_AFTER.toMinutes())
        .map((row, _) -> tally(row, troubled))
        .one();
  }

  private static Tally tally(ResultSet row, List<Trouble> troubled) throws SQLException {
    return new Tally(
        row.getInt("sent"),
        row.getInt("late"),
        row.getInt("skipped"),
        row.getInt("held"),
        row.getInt("waiting"),
        troubled);
  }

  private static List<Trouble> troubled(Handle db, String group, Map<String, Object> bound) {
    return db.createQuery(
            """
            select platform, group_id, channel_id,
              coalesce(max(trouble), max(reason), '') as why
            from delivery
            join place on place.id = place_id
            where <group>
              and (state = 'HELD'
                or state in ('PLANNED', 'CLAIMED', 'SENDING') and suspect_since is not null)
            group by place.id, platform, group_id, channel_id
            order by place.id
            limit :limit
            """)
        .define("group", group)
        .bindMap(bound)
        .bind("limit", Tally.TROUBLED_MAX)
        .map((row, _) -> new Trouble(Places.read(row), row.getString("why")))
        .list();
  }
}

package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Forgets what is of no use any more. */
final class Oblivion {
  /** As many places as are forgotten in one go; the others are a matter of the next day. */
  private static final int PLACES_MAX = 1_000;

  private final Handle db;
  private final Instant settledBefore;
  private final Instant lostBefore;

  private Oblivion(Handle db, Instant settledBefore, Instant lostBefore) {
    this.db = db;
    this.settledBefore = settledBefore;
    this.lostBefore = lostBefore;
  }

  /**
   * Forgets what was settled before a moment, and places that were lost before another, and returns
   * how many deliveries that were.
   */
  static int forget(Handle db, Instant settledBefore, Instant lostBefore) {
    return new Oblivion(db, settledBefore, lostBefore).run();
  }

  private int run() {
    List<Long> lost = lostPlaces();
    int forgotten = delete("delete from delivery where settled_at < :before");
    // By their end: one that could still be planned anew would be sent anew.
    delete("delete from trigger_due where state = 'DONE' and expires_at < :before");
    delete("delete from report where made_at < :before");
    if (!lost.isEmpty()) {
      deleteOf(lost, "delete from subscription where place_id in (<places>)");
      forgotten += deleteOf(lost, "delete from delivery where place_id in (<places>)");
      deleteOf(lost, "delete from place_settings where place_id in (<places>)");
      deleteOf(lost, "delete from pin where place_id in (<places>)");
      deleteOf(lost, "delete from place where id in (<places>)");
      Setting.SUBSCRIPTIONS.add(db, 1);
    }
    Setting.FORGOTTEN.add(db, forgotten);
    return forgotten;
  }

  /** The places that could not be posted to all the time since; nobody else adds to them now. */
  private List<Long> lostPlaces() {
    return db.createQuery(
            """
            select id from place where suspect_since < :before
            order by id
            limit :limit
            for update
            """)
        .bind("before", utc(lostBefore))
        .bind("limit", PLACES_MAX)
        .mapTo(Long.class)
        .list();
  }

  private int delete(String sql) {
    return db.createUpdate(sql).bind("before", utc(settledBefore)).execute();
  }

  private int deleteOf(List<Long> places, String sql) {
    return db.createUpdate(sql).bindList("places", places).execute();
  }
}

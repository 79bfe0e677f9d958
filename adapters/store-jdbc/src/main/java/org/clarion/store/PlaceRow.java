package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.clarion.core.delivery.PlaceNews;
import org.clarion.core.delivery.PlaceTrouble;
import org.clarion.core.delivery.Post;
import org.clarion.core.delivery.ProbeWaits;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Keeps what attempts have shown about one place. */
final class PlaceRow {
  private static final int TROUBLE_LENGTH_MAX = 200;

  private final Handle db;
  private final long id;
  private final Instant now;

  PlaceRow(Handle db, long id, Instant now) {
    this.db = db;
    this.id = id;
    this.now = now;
  }

  /**
   * Notes what an attempt has shown.
   *
   * @return whether a place that was well has turned out unreachable
   */
  boolean note(PlaceNews news, Post attempt) {
    return switch (news) {
      case PlaceNews.None _, PlaceNews.Reachable _ -> false;
      case PlaceNews.Unreachable(String reason) -> unreachable(reason, attempt);
      case PlaceNews.Migrated(var to) -> {
        new Migration(db, id, to).lock();
        yield false;
      }
    };
  }

  /** Follows the place to where it has gone, when all that belongs to it is written. */
  void follow(PlaceNews news) {
    if (news instanceof PlaceNews.Migrated(var to)) {
      new Migration(db, id, to).run().ifPresent(it -> Migration.count(db, it));
    }
  }

  /** What is wrong with a place; nothing when it can be posted to, as far as is known. */
  static Optional<PlaceTrouble> trouble(Handle db, long id) {
    return db.createQuery(
            """
            select suspect_since, coalesce(next_probe_at, suspect_since) as next_probe_at,
              coalesce(trouble, '') as trouble
            from place where id = :id and suspect_since is not null
            """)
        .bind("id", id)
        .map((row, _) ->
            new PlaceTrouble(
                Columns.instant(row, "suspect_since"),
                Columns.instant(row, "next_probe_at"),
                row.getString("trouble")))
        .findOne();
  }

  /** Notes that a place can be posted to, without asking for its number first. */
  static void reachable(Handle db, Post attempt) {
    db.createUpdate(
            """
            update place
            set suspect_since = null, next_probe_at = null, failures = 0, trouble = null
            where id = (select place_id from delivery where id = :delivery)
              and suspect_since is not null
            """)
        .bind("delivery", attempt.members().getFirst().id())
        .execute();
  }

  private boolean unreachable(String reason, Post attempt) {
    return firstFailure(reason) || nextFailure(reason, attempt);
  }

  private boolean firstFailure(String reason) {
    return update(
                """
                update place
                set suspect_since = :now, failures = 1, next_probe_at = :probe, trouble = :trouble
                where id = :id and suspect_since is null
                """,
                reason,
                1)
            .bind("now", utc(now))
            .execute()
        == 1;
  }

  /** What was under way when the place turned out unreachable is no probe that failed. */
  private boolean nextFailure(String reason, Post attempt) {
    Instant began = began(attempt);
    if (began != null) {
      int failures =
          1
              + db.createQuery("select failures from place where id = :id")
                  .bind("id", id)
                  .mapTo(Integer.class)
                  .one();
      update(
              """
              update place set failures = :failures, next_probe_at = :probe, trouble = :trouble
              where id = :id and suspect_since < :began and failures < :failures
              """,
              reason,
              failures)
          .bind("failures", failures)
          .bind("began", utc(began))
          .execute();
    }
    return false;
  }

  private Update update(String sql, String reason, int failures) {
    return db.createUpdate(sql)
        .bind("id", id)
        .bind("probe", utc(now.plus(ProbeWaits.after(failures, suspects()))))
        .bind("trouble", Columns.text(reason, TROUBLE_LENGTH_MAX));
  }

  /** How many places of the platform cannot be posted to, this one included. */
  private int suspects() {
    return 1
        + db.createQuery(
                """
                select count(*) from place
                where suspect_since is not null and id <> :id
                  and platform = (select platform from place where id = :id)
                """)
            .bind("id", id)
            .mapTo(Integer.class)
            .one();
  }

  private static @Nullable Instant began(Post attempt) {
    return attempt.members().stream()
        .map(it -> it.attempts().lastSendAt())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}

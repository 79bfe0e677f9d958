package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.clarion.core.delivery.Logins;
import org.clarion.core.message.PlatformName;
import org.jdbi.v3.core.Jdbi;

/** Logins in the database: one row each, for as long as anybody counts them. */
final class JdbcLogins implements Logins {
  private final Jdbi jdbi;

  JdbcLogins(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void note(PlatformName platform, Instant now) {
    jdbi.useTransaction(db -> {
      db.createUpdate("insert into login (platform, begun_at) values (:platform, :now)")
          .bind("platform", platform.value())
          .bind("now", utc(now))
          .execute();
      db.createUpdate("delete from login where begun_at < :before")
          .bind("before", utc(now.minus(KEPT_FOR)))
          .execute();
    });
  }

  @Override
  public List<Instant> since(PlatformName platform, Instant moment) {
    List<Instant> latestFirst =
        jdbi.withHandle(db ->
            db.createQuery(
                    """
                    select begun_at from login
                    where platform = :platform and begun_at > :moment
                    order by begun_at desc
                    limit :limit
                    """)
                .bind("platform", platform.value())
                .bind("moment", utc(moment))
                .bind("limit", REMEMBERED_MAX)
                .mapTo(OffsetDateTime.class)
                .map(OffsetDateTime::toInstant)
                .list());
    return List.copyOf(latestFirst.reversed());
  }
}

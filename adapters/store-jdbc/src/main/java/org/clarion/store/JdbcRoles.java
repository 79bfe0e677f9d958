package org.clarion.store;

import static org.clarion.store.Columns.utc;

import java.time.Duration;
import java.time.Instant;
import org.clarion.core.delivery.Roles;
import org.jdbi.v3.core.Jdbi;

/** Roles in a database that several bots share: one row each, which its owner keeps renewing. */
final class JdbcRoles implements Roles {
  private final Jdbi jdbi;
  private final String owner;

  /**
   * @param owner tells this process from all others
   */
  JdbcRoles(Jdbi jdbi, String owner) {
    this.jdbi = jdbi;
    this.owner = owner;
  }

  @Override
  public boolean hold(String role, Instant now, Duration lease) {
    return jdbi.inTransaction(db ->
        db.createUpdate(
                    """
                    insert into role_lease (role, owner, lease_until)
                    values (:role, :owner, :until)
                    on conflict (role) do update set owner = :owner, lease_until = :until
                    where role_lease.owner = :owner or role_lease.lease_until <= :now
                    """)
                .bind("role", role)
                .bind("owner", owner)
                .bind("until", utc(now.plus(lease)))
                .bind("now", utc(now))
                .execute()
            == 1);
  }

  @Override
  public void release(String role, Instant now) {
    jdbi.useTransaction(db ->
        db.createUpdate("delete from role_lease where role = :role and owner = :owner")
            .bind("role", role)
            .bind("owner", owner)
            .execute());
  }
}

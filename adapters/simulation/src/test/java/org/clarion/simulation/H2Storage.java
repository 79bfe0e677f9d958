package org.clarion.simulation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.Library;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Roles;
import org.clarion.core.reminder.Subscriptions;
import org.clarion.store.Store;

/**
 * The store that ships, in H2. Only the roles are ours: H2 serves one bot, a world may have two.
 */
final class H2Storage implements Storage {
  private static final String NEXT =
      """
      select least(
        (select min(due_at) from trigger_due where state = 'PENDING'),
        (select min(least(expires_at, greatest(not_before, coalesce(next_probe_at, not_before))))
          from delivery join place on place.id = delivery.place_id
          where state = 'PLANNED'),
        (select min(lease_until) from delivery where state in ('CLAIMED', 'SENDING')))
      """;

  private final Store store;
  private final Connection besides;
  private final PreparedStatement next;
  private final MemoryStorage roles = new MemoryStorage(World.ZONE, Plant.NONE);

  H2Storage() {
    Store.Settings settings = Store.Settings.memory();
    this.store = Store.open(settings);
    try {
      this.besides = DriverManager.getConnection(settings.url(), "clarion", "");
      this.next = besides.prepareStatement(NEXT);
      install();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every store is an installation of its own; the posts of this one go by the keys of all. */
  private void install() throws SQLException {
    try (var update =
        besides.prepareStatement("update setting set content = ? where name = 'install'")) {
      update.setString(1, MemoryStore.INSTALL);
      update.executeUpdate();
    }
  }

  @Override
  public Outbox outbox() {
    return store.outbox();
  }

  @Override
  public Ledger ledger() {
    return store.ledger();
  }

  @Override
  public Subscriptions subscriptions() {
    return store.subscriptions();
  }

  @Override
  public Roles roles(String owner) {
    return roles.roles(owner);
  }

  @Override
  public Library keep(Library library) {
    long base = store.contents().current().revision();
    List<org.clarion.core.message.EntryId> none = List.of();
    var plan =
        new ImportPlan(base, library.info(), true, library.entries(), none, none, none, none);
    if (!store.contents().apply(plan)) {
      throw new IllegalStateException("Expected content of revision " + base);
    }
    return store.contents().current();
  }

  @Override
  public Instant nextWork(Instant now, Instant atMost) {
    try (ResultSet row = next.executeQuery()) {
      row.next();
      OffsetDateTime due = row.getObject(1, OffsetDateTime.class);
      Instant work = due == null ? atMost : due.toInstant();
      Instant soon = work.isBefore(now) ? now : work;
      return soon.isBefore(atMost) ? soon : atMost;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try (store;
        besides;
        next) {
      besides.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.clarion.core.content.Library;
import org.clarion.core.delivery.Ledger;
import org.clarion.core.delivery.Outbox;
import org.clarion.core.delivery.Roles;
import org.clarion.core.reminder.Subscriptions;

/** All ports over one memory. */
final class MemoryStorage implements Storage {
  private final MemoryStore store;
  private Library last = Library.empty();
  private long content;

  MemoryStorage(ZoneId zone, Plant plant) {
    this.store = new MemoryStore(zone, () -> content, plant);
  }

  @Override
  public Outbox outbox() {
    return outbox(Duration.ZERO);
  }

  @Override
  public Outbox outbox(Duration skew) {
    return new MemoryOutbox(store, skew);
  }

  @Override
  public Ledger ledger() {
    return new MemoryLedger(store);
  }

  @Override
  public Subscriptions subscriptions() {
    return new MemorySubscriptions(store);
  }

  @Override
  public Roles roles(String owner) {
    return roles(owner, Duration.ZERO);
  }

  @Override
  public Roles roles(String owner, Duration skew) {
    return new MemoryRoles(store, owner, skew);
  }

  @Override
  public Library keep(Library library) {
    if (content == 0
        || !library.info().equals(last.info())
        || !library.entries().equals(last.entries())) {
      content++;
    }
    last = Library.of(content, library.info(), library.entries());
    return last;
  }

  @Override
  public Instant nextWork(Instant now, Instant atMost) {
    return store.nextWork(now, atMost);
  }
}

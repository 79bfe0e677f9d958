package org.clarion.app.kills;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.clarion.store.Store;

/** A real PostgreSQL that several bots share. */
final class Postgres implements AutoCloseable {
  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  static Postgres start() {
    try {
      return new Postgres(EmbeddedPostgres.builder().setServerConfig("fsync", "off").start());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "These tests need a PostgreSQL and could not start the one that Maven fetched", e);
    }
  }

  /** Its one empty database. */
  Store.Settings store() {
    return Store.Settings.url(server.getJdbcUrl("postgres", "postgres"));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

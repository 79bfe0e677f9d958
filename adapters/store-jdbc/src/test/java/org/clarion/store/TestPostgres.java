package org.clarion.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.clarion.store.Store.Settings;

/** One real PostgreSQL for all tests of a run, with a schema of its own for each. */
final class TestPostgres {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private TestPostgres() {}

  /** A schema without any table. */
  static Settings emptySchema() {
    String url = Server.RUNNING.getJdbcUrl("postgres", "postgres");
    String name = "test_" + SCHEMAS.incrementAndGet();
    execute(Settings.url(url), "create schema " + name);
    return Settings.url(url + "&currentSchema=" + name);
  }

  /** Runs a statement as another program would. */
  static void execute(Settings settings, String sql) {
    try (Connection connection = DriverManager.getConnection(settings.url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("Expected PostgreSQL to run: " + sql, e);
    }
  }

  /** Started by the first test that needs it; ends with the process. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException(
            "These tests need a PostgreSQL and could not start the one that Maven fetched", e);
      } catch (IllegalStateException e) {
        throw new IllegalStateException(
            "These tests need a PostgreSQL and there is none for this kind of machine", e);
      }
    }
  }
}

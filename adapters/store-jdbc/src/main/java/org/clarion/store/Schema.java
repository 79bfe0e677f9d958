package org.clarion.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.clarion.store.StoreUnavailable.Reason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/** The tables' edition: which one the database has, and bringing it up to this program's. */
final class Schema {
  /** The newest file in {@code db/migration}. */
  static final int VERSION = 6;

  private static final String HISTORY = "flyway_schema_history";

  private Schema() {}

  /** Something to be done before tables are made. */
  interface Step {
    void run() throws SQLException;
  }

  /**
   * Leaves the tables as this program needs them. Asks two cheap questions where they are so
   * already, because Flyway alone would take longer than everything else at the start.
   *
   * @throws StoreUnavailable when the tables are newer than this program, or somebody else's
   */
  static void prepare(Connection connection, DataSource source, Step before) throws SQLException {
    int version = version(connection);
    if (version > VERSION) {
      throw new StoreUnavailable(
          Reason.NEWER_SCHEMA,
          "Expected tables of version %d or older but was %d".formatted(VERSION, version));
    }
    if (version < VERSION) {
      before.run();
      migrate(source);
    }
  }

  /** The version of the tables; 0 when there are none. */
  private static int version(Connection connection) throws SQLException {
    String schema = connection.getSchema();
    try (ResultSet tables = connection.getMetaData().getTables(null, schema, HISTORY, null)) {
      if (schema == null || !tables.next()) {
        return 0;
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select max(cast(version as integer)) from flyway_schema_history where success")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static void migrate(DataSource source) {
    try {
      Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    } catch (FlywayException e) {
      Reason reason =
          e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
              ? Reason.FOREIGN
              : Reason.CORRUPT;
      throw new StoreUnavailable(reason, "Flyway stopped with " + e.getErrorCode(), e);
    }
  }
}

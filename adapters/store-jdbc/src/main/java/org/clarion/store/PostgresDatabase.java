package org.clarion.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.clarion.store.StoreUnavailable.Reason;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.SerializableTransactionRunner;

/** PostgreSQL on a server. A commit there is on the disk when it returns. */
final class PostgresDatabase implements Database {
  private static final int CONNECTIONS_MAX = 4;
  private static final Duration CONNECT_MAX = Duration.ofSeconds(5);

  /** The pool rests as long between two tries while the server is away: it is to be back soon. */
  private static final Duration WAIT_MAX = Duration.ofSeconds(2);

  private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

  /**
   * Class 40 of the SQL states: nothing of the transaction is left and it may be run again. Here
   * that is a deadlock (40P01), which the order of locks makes rare but not impossible.
   */
  private static final String ROLLED_BACK = "40";

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private PostgresDatabase(HikariDataSource pool) {
    this.pool = pool;
    jdbi = Jdbi.create(pool);
    jdbi.setTransactionHandler(new SerializableTransactionRunner());
    jdbi.getConfig(SerializableTransactionRunner.Configuration.class)
        .setSerializationFailureSqlState(ROLLED_BACK);
  }

  static PostgresDatabase open(DatabaseUrl.Postgres url) {
    HikariDataSource pool = pool(url);
    try (Connection connection = pool.getConnection()) {
      Schema.prepare(connection, pool, () -> checkRights(connection));
      return new PostgresDatabase(pool);
    } catch (SQLException e) {
      pool.close();
      throw unavailable(e);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void sync() {
    // Nothing to do: synchronous_commit is on unless the server's owner decided otherwise.
  }

  @Override
  public void reclaim() {
    // Nothing to do: autovacuum makes room for new rows.
  }

  @Override
  public void close() {
    pool.close();
  }

  /** Asked beforehand, because Flyway would try for ten seconds. */
  private static void checkRights(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select has_schema_privilege(current_schema(), 'create')")) {
      if (!row.next() || !row.getBoolean(1)) {
        throw new StoreUnavailable(
            Reason.DENIED, "Expected a schema to make tables in but there is none");
      }
    }
  }

  private static HikariDataSource pool(DatabaseUrl.Postgres url) {
    var config = new HikariConfig();
    config.setPoolName("postgres");
    config.setJdbcUrl(url.url());
    config.addDataSourceProperty("ApplicationName", "clarion");
    config.addDataSourceProperty("connectTimeout", CONNECT_MAX.toSeconds());
    config.addDataSourceProperty("socketTimeout", ANSWER_MAX.toSeconds());
    url.parameters().forEach((name, value) -> config.addDataSourceProperty((String) name, value));
    // Left alone, PostgreSQL waits for a lock for ever.
    config.setConnectionInitSql("set lock_timeout = '5s'");
    config.setConnectionTimeout(WAIT_MAX.toMillis());
    config.setMaximumPoolSize(CONNECTIONS_MAX);
    config.setMinimumIdle(1);
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw unavailable(e.getCause() instanceof SQLException cause ? cause : new SQLException(e));
    }
  }

  private static StoreUnavailable unavailable(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    Reason reason = state.startsWith("28") ? Reason.DENIED : Reason.UNREACHABLE;
    return new StoreUnavailable(reason, "PostgreSQL answered with state " + state, e);
  }
}

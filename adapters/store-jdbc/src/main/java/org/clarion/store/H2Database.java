package org.clarion.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.clarion.store.StoreUnavailable.Reason;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FileUtils;
import org.jdbi.v3.core.Jdbi;

/**
 * H2 inside this process. The statements of the bot run as a user who may read and write rows and
 * nothing else; a second connection, which runs no statement but those below, is the owner's.
 */
final class H2Database implements Database {
  private static final String OWNER = "sa";
  private static final String USER = "clarion";

  /** Whoever can read the file has everything in it: a password would only look like a lock. */
  private static final String NO_PASSWORD = "";

  private static final String SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  /**
   * Without WRITE_DELAY=0 a killed process loses up to half a second of commits. Without
   * REUSE_SPACE=FALSE it loses the last ones even so: H2 writes a commit into a gap of its file and
   * then a header that still points to the commit before. What is at the end it finds without one.
   */
  private static final String DISK_SETTINGS = ";WRITE_DELAY=0;REUSE_SPACE=FALSE";

  /** A file that only grows while it is open is written anew when it has grown this large. */
  static final long TIDY_BYTES_MIN = 16L << 20;

  private final DatabaseUrl.H2 url;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private Connection owner;

  private H2Database(DatabaseUrl.H2 url, Connection owner, HikariDataSource pool) {
    this.url = url;
    this.owner = owner;
    this.pool = pool;
    jdbi = Jdbi.create(pool);
  }

  static H2Database open(DatabaseUrl.H2 url) {
    try {
      Connection owner = owner(url);
      try {
        return new H2Database(url, owner, pool(source(url.url(), USER)));
      } catch (RuntimeException e) {
        owner.close();
        throw e;
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** Where its owner connects; whoever asks has made sure that H2 loads no class. */
  static DataSource owners(DatabaseUrl.H2 url) {
    forbidClasses();
    return source(url.url() + SETTINGS + (url.onDisk() ? DISK_SETTINGS : ""), OWNER);
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public synchronized void sync() {
    if (url.onDisk()) {
      try {
        execute(owner, "checkpoint sync");
      } catch (SQLException e) {
        throw new IllegalStateException("Expected H2 to write to the disk but it did not", e);
      }
    }
  }

  /** Writes the file anew; whoever needs the database meanwhile waits for about a second. */
  @Override
  public void reclaim() {
    if (!isLarge(url)) {
      return;
    }
    // There is one connection for statements: whoever holds it is alone with the file.
    try (Connection only = pool.getConnection()) {
      renew();
      pool.evictConnection(only);
    } catch (SQLException e) {
      throw new IllegalStateException("Expected H2 to write its file anew but it did not", e);
    }
  }

  private synchronized void renew() throws SQLException {
    tidy(owner);
    try {
      owner = owners(url).getConnection();
    } catch (SQLException e) {
      // Without its owner the file would be opened with other settings, and lose what is confirmed.
      pool.close();
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    pool.close();
    try {
      owner.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Expected H2 to close its file but it did not", e);
    }
  }

  /** H2 can call any class by its name in a statement; none is needed. */
  private static void forbidClasses() {
    System.setProperty("h2.allowedClasses", "");
  }

  /** Opens the file, and brings it into shape. */
  private static Connection owner(DatabaseUrl.H2 url) throws SQLException {
    DataSource owners = owners(url);
    Connection owner = owners.getConnection();
    try {
      Schema.prepare(owner, owners, () -> admitUser(owner));
    } catch (SQLException | RuntimeException e) {
      owner.close();
      throw e;
    }
    if (!isLarge(url)) {
      return owner;
    }
    tidy(owner);
    return owners.getConnection();
  }

  private static boolean isLarge(DatabaseUrl.H2 url) {
    return url.onDisk() && FileUtils.size(url.file()) >= TIDY_BYTES_MIN;
  }

  /** Copies what is in use to a new file, which takes the place of the old one. */
  private static void tidy(Connection owner) {
    try (owner) {
      execute(owner, "shutdown compact");
    } catch (SQLException _) {
      // The old file is as it was. If anything is wrong with it, opening it again says so.
    }
  }

  private static void admitUser(Connection owner) throws SQLException {
    execute(owner, "create user if not exists " + USER + " password ''");
    execute(owner, "grant select, insert, update, delete on schema public to " + USER);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static JdbcDataSource source(String url, String user) {
    var source = new JdbcDataSource();
    source.setURL(url);
    source.setUser(user);
    source.setPassword(NO_PASSWORD);
    return source;
  }

  private static HikariDataSource pool(DataSource source) {
    var config = new HikariConfig();
    config.setPoolName("h2");
    config.setDataSource(source);
    // H2 locks more rows than it is asked to: one writer at a time needs no locks.
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }

  private static StoreUnavailable unavailable(SQLException e) {
    Reason reason =
        switch (e.getErrorCode()) {
          case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Reason.IN_USE;
          case ErrorCode.WRONG_USER_OR_PASSWORD -> Reason.FOREIGN;
          case ErrorCode.URL_FORMAT_ERROR_2, ErrorCode.URL_RELATIVE_TO_CWD -> Reason.REFUSED_URL;
          case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 -> Reason.UNREACHABLE;
          default -> Reason.CORRUPT;
        };
    return new StoreUnavailable(reason, "H2 answered with error " + e.getErrorCode(), e);
  }
}

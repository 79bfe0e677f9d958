package org.clarion.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.clarion.store.Store;
import org.clarion.store.Store.Settings;

/**
 * An empty store for one measurement, on the disk of this machine as a group would have it: H2 in a
 * file, or PostgreSQL that waits for the disk at each commit.
 */
final class MeasuredStore implements AutoCloseable {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static final String LIKE_THE_STORE =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  private final Settings settings;
  private final String ownersUrl;
  private Store store;

  private MeasuredStore(Settings settings, String ownersUrl) {
    this.settings = settings;
    this.ownersUrl = ownersUrl;
    store = Store.open(settings);
  }

  static MeasuredStore open(Engine engine) {
    return switch (engine) {
      case H2 -> {
        Path folder = newFolder();
        String url = "jdbc:h2:file:" + folder.resolve("clarion") + LIKE_THE_STORE;
        yield new MeasuredStore(Settings.folder(folder), url);
      }
      case POSTGRES -> {
        String url = newSchema();
        yield new MeasuredStore(Settings.url(url), url);
      }
    };
  }

  /** The store as it is open at the moment. */
  Store store() {
    return store;
  }

  /** The address of its schema, for others who share the server. */
  String url() {
    return settings.url();
  }

  /** Closes the store, runs statements as the owner of the database, and opens the store again. */
  void fill(List<String> statements) {
    store.close();
    run(ownersUrl, statements);
    store = Store.open(settings);
  }

  /** Runs statements in a database. */
  static void run(String url, List<String> statements) {
    String user = url.startsWith("jdbc:h2:") ? "sa" : "postgres";
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Expected the database to run " + statements, e);
    }
  }

  @Override
  public void close() {
    store.close();
  }

  private static Path newFolder() {
    try {
      Path folder = Files.createTempDirectory("clarion-benchmark");
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String newSchema() {
    String server = Server.RUNNING.getJdbcUrl("postgres", "postgres");
    String name = "measured_" + SCHEMAS.incrementAndGet();
    run(server, List.of("create schema " + name));
    return server + "&currentSchema=" + name;
  }

  /** Started by the first measurement that needs it; ends with the process. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        // Left alone, it is started for tests, which do not care what outlives a power cut.
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package org.clarion.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clarion.store.Store.Settings;

/** A PostgreSQL that can be taken away without warning, and given back. */
final class RestartableServer implements AutoCloseable {
  private final Path folder;
  private EmbeddedPostgres running;
  private int schemas;

  RestartableServer(Path folder) throws IOException {
    this.folder = folder;
    running = start(0);
  }

  /** A schema without any table. */
  Settings emptySchema() {
    String name = "test_" + ++schemas;
    TestPostgres.execute(database(), "create schema " + name);
    return Settings.url(database().url() + "&currentSchema=" + name);
  }

  int port() {
    return running.getPort();
  }

  /** What {@code pg_ctl stop -m immediate} does: all its processes end at once, as in a crash. */
  void crash() throws IOException, InterruptedException {
    String pid = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
    var ended = ProcessHandle.of(Long.parseLong(pid)).orElseThrow().onExit();
    new ProcessBuilder("kill", "-QUIT", pid).start().waitFor();
    ended.join();
    // Takes its lock off the folder; there is nothing left to stop.
    running.close();
  }

  /** Starts it again where it was. */
  void restart() throws IOException {
    running = start(running.getPort());
  }

  /** Ends every connection of a bot. */
  void terminateConnections() {
    TestPostgres.execute(
        database(),
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'clarion'
        """);
  }

  @Override
  public void close() throws IOException {
    running.close();
  }

  private Settings database() {
    return Settings.url(running.getJdbcUrl("postgres", "postgres"));
  }

  private EmbeddedPostgres start(int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            // The system stays up, so what was written is there; but written it must be.
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "on")
            .setDataDirectory(folder)
            .setCleanDataDirectory(false);
    return port == 0 ? builder.start() : builder.setPort(port).start();
  }
}

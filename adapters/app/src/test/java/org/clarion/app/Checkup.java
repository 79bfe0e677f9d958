package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The doctor, called with settings of a test's own. */
final class Checkup implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-07-01T18:00:00Z");

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Checkup(Path folder) {
    this.folder = folder;
    environment.put("CLARION_HOME", home().toString());
  }

  Path home() {
    return folder.resolve("home");
  }

  Checkup with(String setting, String value) {
    environment.put(setting, value);
    return this;
  }

  /** Calls it and returns its status. */
  int run(String... options) {
    var host =
        new Host(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, UTF_8),
            new PrintStream(out, true, UTF_8),
            false,
            environment,
            folder,
            folder,
            Clock.fixed(NOW, ZoneOffset.UTC));
    return Clarion.run(
        host, Stream.concat(Stream.of("doctor"), Stream.of(options)).toArray(String[]::new));
  }

  /** What it has said so far. */
  List<String> lines() {
    return out.toString(UTF_8).lines().toList();
  }

  @Override
  public void close() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
  }
}

package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** The program's command line in a folder of a test's own, with what it says. */
final class CommandLineRun implements AutoCloseable {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2027-02-01T18:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private boolean terminal;

  CommandLineRun(Path folder) {
    this.folder = folder;
    environment.put("CLARION_HOME", folder.resolve("home").toString());
  }

  CommandLineRun with(String setting, Path value) {
    environment.put(setting, value.toString());
    return this;
  }

  /** With a person at both ends from now on. */
  CommandLineRun inTerminal() {
    terminal = true;
    return this;
  }

  /** Writes a file into the folder, or into a folder in it. */
  Path file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it and returns its status. */
  int run(Object... arguments) {
    out.reset();
    err.reset();
    String[] typed = new String[arguments.length];
    for (int i = 0; i < typed.length; i++) {
      typed[i] = arguments[i].toString();
    }
    return Clarion.run(host(), typed);
  }

  Host host() {
    return new Host(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, false, UTF_8),
        new PrintStream(err, true, UTF_8),
        terminal,
        environment,
        folder,
        folder,
        CLOCK);
  }

  /** What it said last. */
  String out() {
    return out.toString(UTF_8);
  }

  /** The same without what depends on the machine. */
  String timeless() {
    return out().replaceAll(" *[0-9.]+ ms", " N ms");
  }

  String err() {
    return err.toString(UTF_8);
  }

  @Override
  public void close() {
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
  }
}

package org.clarion.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.clarion.app.config.Config;
import org.clarion.app.text.Failure;
import org.clarion.console.Look;

/**
 * The process as the program sees it.
 *
 * @param terminal whether a person sits at both ends of it
 * @param folder where {@code .env} is looked for
 * @param work where the person is: paths they type begin there, and files are saved there
 */
record Host(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Map<String, String> environment,
    Path folder,
    Path work,
    InstantSource clock) {
  private static final String FOLDER_PROPERTY = "clarion.folder";
  private static final int WIDTH = 80;

  /** This process. Speaks UTF-8 whatever the locale says. */
  static Host ofThisProcess() {
    return new Host(
        new FileInputStream(FileDescriptor.in),
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        hasTerminal(),
        System.getenv(),
        Path.of(System.getProperty(FOLDER_PROPERTY, "")).toAbsolutePath(),
        Path.of("").toAbsolutePath(),
        InstantSource.system());
  }

  @SuppressWarnings("SystemConsoleNull") // With the console of java.base it still is null.
  private static boolean hasTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /**
   * The settings in force.
   *
   * @throws Failure naming everything that is wrong with them
   */
  Config config() {
    return Config.read(environment, folder);
  }

  /** Whether the person wants colours; see no-color.org. */
  boolean colour() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /** How text looks that is printed once and not kept up with the width of the terminal. */
  Look look() {
    return terminal ? Look.terminal(colour(), WIDTH) : Look.PLAIN;
  }
}

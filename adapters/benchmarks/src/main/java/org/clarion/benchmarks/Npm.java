package org.clarion.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A folder with one of Node's programs and what it needs from npm. */
record Npm(Path folder) {
  private static final long INSTALL_SECONDS_MAX = 300;

  /** Where the build of this checkout puts what it makes. */
  static Npm in(Path checkout, String name) {
    return new Npm(checkout.resolve("adapters/benchmarks/target").resolve(name));
  }

  /**
   * Fetches the packages, as {@code package.json} has them, and puts the program beside them.
   *
   * @return whether that worked; it needs npm and a way to its registry
   */
  boolean isInstalled(String packages, String program) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("package.json"), packages);
    try (InputStream script = Npm.class.getResourceAsStream(program)) {
      Files.copy(
          Objects.requireNonNull(script),
          folder.resolve(program),
          StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      Process npm =
          new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--silent")
              .directory(folder.toFile())
              .inheritIO()
              .start();
      return npm.waitFor(INSTALL_SECONDS_MAX, TimeUnit.SECONDS) && npm.exitValue() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /** Starts a program that is there, in its folder and with the input and output of this one. */
  Process start(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("node", program));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
  }
}

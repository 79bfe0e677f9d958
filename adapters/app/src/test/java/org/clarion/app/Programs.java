package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program as processes of their own, the way people start it; none of them outlives it. */
final class Programs implements AutoCloseable {
  private final Path folder;
  private final Map<String, String> environment;
  private final List<Process> started = new ArrayList<>();

  private Programs(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** Programs that are started in a folder, and keep their things in another one below it. */
  static Programs in(Path folder) {
    return new Programs(
        folder, new HashMap<>(Map.of("CLARION_HOME", folder.resolve("home").toString())));
  }

  /** Those that are started from now on have this setting. */
  Programs with(String setting, String value) {
    environment.put(setting, value);
    return this;
  }

  Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("src/main/launch/clarion.args").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Clarion.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(it -> it.matches("(CLARION|DISCORD|TELEGRAM)_.*"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    started.add(process);
    return process;
  }

  /** All that it says in the end, when it is told nothing more. */
  static String text(Process program) throws IOException {
    program.getOutputStream().close();
    return new String(program.getInputStream().readAllBytes(), UTF_8);
  }

  /** All that it says on its error stream in the end. */
  static String errors(Process program) throws IOException {
    return new String(program.getErrorStream().readAllBytes(), UTF_8);
  }

  /** What they have logged so far. */
  String log() throws IOException {
    Path log = folder.resolve("home/clarion.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  @Override
  public void close() {
    started.forEach(Process::destroyForcibly);
  }
}

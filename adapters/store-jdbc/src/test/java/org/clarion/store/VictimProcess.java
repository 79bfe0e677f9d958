package org.clarion.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link Victim} in a Java of its own. */
final class VictimProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private VictimProcess(Process process) {
    this.process = process;
    output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  static VictimProcess start(Path folder, String work, int round) throws IOException {
    return new VictimProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString(),
                work,
                Integer.toString(round))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Waits until it has said this, and returns all it had said by then. */
  List<String> saidUntil(String expected) throws IOException {
    List<String> said = new ArrayList<>();
    do {
      String line = output.readLine();
      if (line == null) {
        throw new IllegalStateException("Expected '%s' but the process ended".formatted(expected));
      }
      said.add(line);
    } while (!said.getLast().startsWith(expected));
    return said;
  }

  /** Lets it go on for so long, kills it, and returns what it had said since. */
  List<String> killAfter(long millis) throws IOException, InterruptedException {
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("Expected it to work until killed but it ended");
    }
    close();
    return output.lines().toList();
  }

  @Override
  public void close() {
    // By its handle: killed by itself, it would take along what it had said.
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }
}

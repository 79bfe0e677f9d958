package org.clarion.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long {@code ./clarion ask} takes as a whole process, beside a bare Java and a bare Node, in
 * turns, so that a machine that slows down slows all of them.
 */
public final class StartUp {
  private static final int ROUNDS = 11;
  private static final int WARM_UP_ROUNDS = 2;
  private static final long TIMEOUT_SECONDS = 600;

  private StartUp() {}

  /**
   * Measures and prints the table.
   *
   * @param arguments the folder of the checkout, with the launcher in it
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path checkout = Path.of(arguments.length == 0 ? "." : arguments[0]).toAbsolutePath();
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("java -version", List.of(java(), "-version"));
    commands.put("node -e 0", List.of("node", "-e", "0"));
    String launcher = checkout.resolve("clarion").toString();
    commands.put("clarion version", List.of(launcher, "version"));
    commands.put("clarion ask", List.of(launcher, "ask", "when is womens day"));

    Map<String, List<Long>> times = new LinkedHashMap<>();
    commands.keySet().forEach(it -> times.put(it, new ArrayList<>()));
    for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      for (var command : commands.entrySet()) {
        long time = run(command.getValue());
        if (round >= WARM_UP_ROUNDS) {
          times.getOrDefault(command.getKey(), new ArrayList<>()).add(time);
        }
      }
    }
    print(times);
  }

  private static void print(Map<String, List<Long>> times) {
    long bare = median(times.getOrDefault("java -version", List.of(1L)));
    System.out.printf(
        Locale.ROOT,
        "%-18s %9s %9s %9s %8s   (ms, %d rounds)%n",
        "whole process",
        "min",
        "median",
        "max",
        "x java",
        ROUNDS);
    times.forEach((name, all) -> {
      List<Long> sorted = all.stream().sorted().toList();
      System.out.printf(
          Locale.ROOT,
          "%-18s %9.1f %9.1f %9.1f %8.1f%n",
          name,
          sorted.getFirst() / 1e6,
          median(all) / 1e6,
          sorted.getLast() / 1e6,
          (double) median(all) / bare);
    });
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static long run(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(
          "Expected an end within %d s of %s".formatted(TIMEOUT_SECONDS, command));
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          "Expected status 0 but was %d of %s".formatted(process.exitValue(), command));
    }
    return System.nanoTime() - start;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}

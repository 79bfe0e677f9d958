package org.clarion.app.kills;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@link BotMain} in a Java of its own, seen from outside. */
final class BotProcess implements AutoCloseable {
  private static final Duration START_MAX = Duration.ofSeconds(30);

  private final Process process;
  private final File log;
  private final PrintWriter orders;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Set<String> done = ConcurrentHashMap.newKeySet();
  private final Thread listener;
  private volatile boolean idle;
  private volatile long heap;

  private BotProcess(Process process, File log) {
    this.process = process;
    this.log = log;
    orders = new PrintWriter(process.getOutputStream(), true, UTF_8);
    listener = Thread.ofVirtual().start(this::listen);
  }

  /**
   * Starts one.
   *
   * @param log where what it logs is appended
   */
  static BotProcess start(Scene scene, File log) {
    return start(scene, log, QuickStart.options());
  }

  /**
   * Starts one.
   *
   * @param classes where its classes are
   */
  static BotProcess start(Scene scene, File log, List<String> classes) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Xlog:disable",
                "-Dlogback.configurationFile="
                    + System.getProperty("logback.configurationFile", "")));
    command.addAll(classes);
    command.add(BotMain.class.getName());
    command.addAll(scene.encoded());
    try {
      return new BotProcess(new ProcessBuilder(command).redirectErrorStream(true).start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it works; false when it ended before. */
  boolean isReady() throws InterruptedException {
    return ready.await(START_MAX.toMillis(), TimeUnit.MILLISECONDS) && process.isAlive();
  }

  /** Gives an order; what has ended takes none. */
  void order(int number, String words) {
    orders.println(number + " " + words);
  }

  /** Whether it has said that an order is carried out. */
  boolean hasDone(int number) {
    return done.contains(Integer.toString(number));
  }

  /** Whether it had nothing to do when it was asked last. */
  boolean isIdle() {
    return idle;
  }

  /** How many bytes of its heap were in use when it was asked last. */
  long heap() {
    return heap;
  }

  /** Waits for so long; true when it has ended by then. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it as kill -9 does, and returns at once. */
  void strike() {
    process.toHandle().destroyForcibly();
  }

  /** Ends it as kill -9 does, and hears what it had said before. */
  void kill() {
    strike();
    join();
  }

  /** Asks it to end, as an operating system does. */
  void terminate() {
    process.toHandle().destroy();
  }

  int exitCode() {
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }

  private void join() {
    process.onExit().join();
    try {
      listener.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    try (var copy = new PrintWriter(new FileWriter(log, UTF_8, true), true)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("ready")) {
          ready.countDown();
        } else if (line.startsWith("done ")) {
          done.add(line.substring("done ".length()));
        } else if (line.equals("idle") || line.equals("busy")) {
          idle = line.equals("idle");
        } else if (line.startsWith("heap ")) {
          heap = Long.parseLong(line.substring("heap ".length()));
        } else {
          copy.println(line);
        }
      }
    } catch (IOException _) {
      // It was killed.
    }
    ready.countDown();
  }
}

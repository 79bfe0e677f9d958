package org.clarion.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.clarion.loopback.discord.LoopbackDiscord;

/** A Discord on loopback, and connections to it that share a store. */
final class ConnectionRig implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long LOOK_EVERY_NANOS = 1_000_000;
  private static final Duration CLOSE_MAX = Duration.ofSeconds(10);

  final MovedClock clock = new MovedClock();
  final LoopbackDiscord discord = LoopbackDiscord.start(clock);
  final MemoryLogins logins = new MemoryLogins();
  final Heard heard = new Heard();
  DiscordConnection connection = connection(discord.token(), false);

  /** Another connection, in the place of the last one. */
  DiscordConnection connection(String token, boolean mentions) {
    var settings = new Discord.Settings(token, discord.api(), discord.gateway(), mentions);
    connection =
        new DiscordConnection(
            settings,
            new DiscordConnection.Means(
                logins, clock, new SplittableRandom(1), it -> it.proceed(it.request())));
    return connection;
  }

  ConnectionRig start() {
    connection.start(List.of(heard));
    return this;
  }

  /** Started, and there. */
  ConnectionRig connected() {
    start();
    await(() -> connection.state() instanceof DiscordState.Connected);
    return this;
  }

  /** Waits until it is so. */
  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the wait is over in time").isLessThan(deadline);
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  /** Closes the connection, which has ten seconds and may leave no thread behind. */
  void closeInTime() {
    long start = System.nanoTime();
    connection.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(CLOSE_MAX);
    await(() -> threads().isEmpty());
  }

  /** The platform threads of JDA and of the connection. */
  static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(it ->
            it.startsWith("JDA")
                || it.startsWith("discord-")
                || it.startsWith("Default")
                || it.contains("ReadingThread")
                || it.contains("WritingThread"))
        .filter(it -> !it.equals("discord-timer"))
        .toList();
  }

  @Override
  public void close() {
    connection.close();
    Described.close(discord);
  }
}

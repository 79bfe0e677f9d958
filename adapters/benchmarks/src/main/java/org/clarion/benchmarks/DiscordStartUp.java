package org.clarion.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.clarion.loopback.discord.LoopbackDiscord;

/**
 * How long {@code ./clarion run} takes until it is on Discord and what memory it then needs, beside
 * a discord.js bot with one command, in turns and on the same Discord.
 */
public final class DiscordStartUp {
  private static final int ROUNDS = 7;
  private static final int WARM_UP_ROUNDS = 1;
  private static final int CHANNELS = 20;
  private static final Duration READY_MAX = Duration.ofSeconds(60);
  private static final Duration REST = Duration.ofSeconds(5);
  private static final long STOP_SECONDS_MAX = 15;
  private static final String PACKAGES =
      """
      {"private": true, "dependencies": {"discord.js": "14.28.1"}}
      """;
  private static final String SCRIPT = "one-command.cjs";
  private static final String RESIDENT = "VmRSS:";
  private static final int KILO = 1_024;

  private static final String STORE = "clarion.mv.db";

  private final LoopbackDiscord discord;
  private final Path home;

  /** One program that is measured. */
  private record Contender(String name, List<String> command, Map<String, String> environment) {}

  /** How one round went. */
  private record Measured(long readyNanos, long residentKilobytes) {}

  private DiscordStartUp(LoopbackDiscord discord, Path home) {
    this.discord = discord;
    this.home = home;
  }

  /**
   * Measures and prints the table.
   *
   * @param arguments the folder of the checkout, with the launcher in it
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path checkout = Path.of(arguments.length == 0 ? "." : arguments[0]).toAbsolutePath();
    Npm npm = Npm.in(checkout, "discord-js");
    if (!npm.isInstalled(PACKAGES, SCRIPT)) {
      System.out.println("Nothing was measured: it needs node, npm and a way to their registry.");
      return;
    }
    Path work = npm.folder();
    try (LoopbackDiscord discord = LoopbackDiscord.start()) {
      long server = discord.addServer("Organisers");
      for (int i = 0; i < CHANNELS; i++) {
        discord.addChannel(server, "channel-" + i);
      }
      Path home = work.resolve("home");
      List<Contender> contenders = contenders(discord, checkout, work, home);
      prepare(checkout, home);
      new DiscordStartUp(discord, home).measure(contenders);
    }
    System.exit(0);
  }

  /** A store that has its content, as at every start but the first. */
  private static void prepare(Path checkout, Path home) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(checkout.resolve("clarion").toString(), "ask", "hello");
    builder.environment().put("CLARION_HOME", home.toString());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    if (builder.start().waitFor() != 0) {
      throw new IOException("Expected status 0 of clarion ask");
    }
    Files.copy(
        home.resolve(STORE), home.resolveSibling(STORE), StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Contender> contenders(
      LoopbackDiscord discord, Path checkout, Path work, Path home) {
    String token = discord.token();
    String api = discord.api().toString();
    return List.of(
        new Contender(
            "discord.js, /ping",
            List.of("node", work.resolve(SCRIPT).toString()),
            Map.of("DISCORD_TOKEN", token, "DISCORD_API", api.replaceFirst("/v10/?$", ""))),
        new Contender(
            "clarion run",
            List.of(checkout.resolve("clarion").toString(), "run"),
            Map.of(
                "DISCORD_TOKEN",
                token,
                "DISCORD_API_URL",
                api,
                "DISCORD_GATEWAY_URL",
                discord.gateway().toString(),
                "CLARION_HOME",
                home.toString())));
  }

  private void measure(List<Contender> contenders) throws IOException, InterruptedException {
    Map<String, List<Measured>> all = new LinkedHashMap<>();
    for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      for (Contender contender : contenders) {
        Measured measured = run(contender);
        if (round >= WARM_UP_ROUNDS) {
          all.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(measured);
        }
      }
    }
    System.out.printf(
        Locale.ROOT, "%-20s %12s %12s   (medians of %d)%n", "on Discord", "ready", "idle", ROUNDS);
    all.forEach((name, measured) ->
        System.out.printf(
            Locale.ROOT,
            "%-20s %9.0f ms %9.0f MB%n",
            name,
            median(measured.stream().map(Measured::readyNanos).toList()) / 1e6,
            (double) median(measured.stream().map(Measured::residentKilobytes).toList()) / KILO));
  }

  private Measured run(Contender contender) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(contender.command());
    contender.environment().forEach(builder.environment()::put);
    // With the logins of the rounds before in its store, the bot would wait before the next one.
    Files.copy(
        home.resolveSibling(STORE), home.resolve(STORE), StandardCopyOption.REPLACE_EXISTING);
    long start = System.nanoTime();
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    try {
      discord.awaitConnected(1, READY_MAX);
      long ready = System.nanoTime() - start;
      Thread.sleep(REST);
      return new Measured(ready, resident(process.pid()));
    } finally {
      process.destroy();
      if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  /** As Linux counts it; zero elsewhere. */
  private static long resident(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(it -> it.startsWith(RESIDENT))
        .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}

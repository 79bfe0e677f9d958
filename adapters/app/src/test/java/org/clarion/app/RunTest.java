package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The program on Discord, as a process of its own. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
class RunTest {
  private static final String CONNECTED = "Discord: connected.";
  private static final int STATUS_OF_SIGTERM = 128 + 15;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long STOP_SECONDS_MAX = 10;

  @TempDir private Path folder;

  private LoopbackDiscord discord;
  private Programs programs;
  private long hall;
  private long anna;

  @BeforeEach
  void open() {
    discord = LoopbackDiscord.start();
    hall = discord.addChannel(discord.addServer("Organisers"), "hall");
    anna = discord.addPerson("Anna");
    programs =
        Programs.in(folder)
            .with("DISCORD_TOKEN", discord.token())
            .with("DISCORD_API_URL", discord.api().toString())
            .with("DISCORD_GATEWAY_URL", discord.gateway().toString());
  }

  @AfterEach
  void close() {
    programs.close();
    discord.close();
  }

  @Test
  void answers_on_discord_until_it_is_told_to_stop() throws Exception {
    Process program = programs.start();
    try (BufferedReader lines = program.inputReader(UTF_8)) {
      assertThat(lines.readLine()).isEqualTo(CONNECTED);
      assertThat(answer()).isEqualTo("International Women's Day");

      program.destroy();
      assertThat(program.waitFor(STOP_SECONDS_MAX, SECONDS)).isTrue();
      assertThat(program.exitValue()).isEqualTo(STATUS_OF_SIGTERM);
    }
    assertThat(discord.connected()).isZero();
    assertThat(programs.log()).doesNotContain(discord.token(), "Anna", Long.toString(hall));
  }

  @Test
  void ends_with_what_to_do_when_the_token_is_wrong() throws Exception {
    Process program = programs.with("DISCORD_TOKEN", "wrong").start("run");
    assertThat(Programs.text(program))
        .isEqualTo(
            "Discord: not connected, because the token is wrong. Copy a new one from"
                + " https://discord.com/developers/applications (your application, Bot, Reset"
                + " Token) into DISCORD_TOKEN.\n");
    assertThat(program.waitFor(STOP_SECONDS_MAX, SECONDS)).isTrue();
    assertThat(program.exitValue()).isEqualTo(1);
  }

  /** discord.js#3614, whiteout-project/bot#27. */
  @Test
  void of_two_on_one_database_one_answers_and_the_other_takes_over() throws Exception {
    try (var postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
      programs.with("CLARION_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"));
      Process one = programs.start("run");
      try (BufferedReader first = one.inputReader(UTF_8)) {
        assertThat(first.readLine()).isEqualTo(CONNECTED);
        Process other = programs.start("run");
        try (BufferedReader second = other.inputReader(UTF_8)) {
          assertThat(second.readLine())
              .isEqualTo(
                  "Another Clarion on the same database is connected."
                      + " This one stands by and takes over when that one stops.");
          assertThat(discord.connected()).isEqualTo(1);
          assertThat(answer()).isEqualTo("International Women's Day");

          one.destroy();
          assertThat(second.readLine())
              .isEqualTo("The other Clarion has stopped. This one takes over.");
          assertThat(second.readLine()).isEqualTo(CONNECTED);
          assertThat(answer()).isEqualTo("International Women's Day");
          assertThat(discord.connected()).isEqualTo(1);
        }
      }
    }
  }

  /** The first line of it. */
  private String answer() {
    discord.awaitCommands(PATIENCE);
    String text =
        discord
            .slash(anna, hall, "ask", Map.of("question", "when is womens day"))
            .answer(PATIENCE)
            .content();
    return DiscordText.of(text).lines().findFirst().orElse("");
  }
}

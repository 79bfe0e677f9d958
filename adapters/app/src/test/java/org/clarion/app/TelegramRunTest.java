package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.clarion.loopback.telegram.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The program on Telegram, alone and beside Discord, as a process of its own. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
class TelegramRunTest {
  private static final String WRONG_TOKEN =
      "Telegram: not connected, because the token is wrong. Write /token to @BotFather, choose"
          + " your bot, and copy what it answers into TELEGRAM_TOKEN.";
  private static final int STATUS_OF_SIGTERM = 128 + 15;
  private static final long STOP_SECONDS_MAX = 10;

  @TempDir private Path folder;

  private LoopbackTelegram telegram;
  private Programs programs;
  private String connected;
  private long group;
  private long anna;

  @BeforeEach
  void open() {
    telegram = LoopbackTelegram.start();
    connected = "Telegram: connected as @%s.".formatted(telegram.botName());
    group = telegram.addGroup("Organisers");
    anna = telegram.addPerson("Anna");
    programs =
        Programs.in(folder)
            .with("TELEGRAM_TOKEN", telegram.token())
            .with("TELEGRAM_API_URL", telegram.api().toString());
  }

  @AfterEach
  void close() {
    programs.close();
    telegram.close();
  }

  @Test
  void answers_on_telegram_until_it_is_told_to_stop() throws Exception {
    Process program = programs.start();
    try (BufferedReader lines = program.inputReader(UTF_8)) {
      assertThat(lines.readLine()).isEqualTo(connected);
      assertThat(answer()).isEqualTo("International Women's Day");

      program.destroy();
      assertThat(program.waitFor(STOP_SECONDS_MAX, SECONDS)).isTrue();
      assertThat(program.exitValue()).isEqualTo(STATUS_OF_SIGTERM);
    }
    assertThat(telegram.posted(group)).hasSize(1);
    assertThat(programs.log()).doesNotContain(telegram.token(), "Anna", Long.toString(group));
  }

  /** It is not lost, and it is not answered twice. */
  @Test
  void answers_what_was_asked_while_it_was_away() throws Exception {
    Said question = telegram.say(anna, group, "/ask when is womens day");
    Process program = programs.start("run");
    try (BufferedReader lines = program.inputReader(UTF_8)) {
      assertThat(lines.readLine()).isEqualTo(connected);
      telegram.awaitAnswer(question, Patience.MAX);
      telegram.awaitAcknowledged(Patience.MAX);
      program.destroy();
      assertThat(program.waitFor(STOP_SECONDS_MAX, SECONDS)).isTrue();
    }
    assertThat(telegram.posted(group)).hasSize(1);
  }

  @Test
  void ends_with_what_to_do_when_the_token_is_wrong() throws Exception {
    Process program = programs.with("TELEGRAM_TOKEN", "1:wrong").start("run");
    assertThat(Programs.text(program)).isEqualTo(WRONG_TOKEN + "\n");
    assertThat(program.waitFor(STOP_SECONDS_MAX, SECONDS)).isTrue();
    assertThat(program.exitValue()).isEqualTo(1);
  }

  @Test
  void a_telegram_that_is_down_does_not_keep_it_from_discord() throws Exception {
    telegram.down(true);
    try (LoopbackDiscord discord = LoopbackDiscord.start()) {
      Process program = alsoOn(discord).start("run");
      try (BufferedReader lines = program.inputReader(UTF_8)) {
        assertThat(lines.readLine()).isEqualTo("Discord: connected.");
        assertThat(lines.readLine()).isEqualTo("Telegram: not connected. It goes on trying.");
        telegram.down(false);
        assertThat(lines.readLine()).isEqualTo(connected);
        assertThat(answer()).isEqualTo("International Women's Day");
        assertThat(discord.connected()).isEqualTo(1);
      }
    }
  }

  @Test
  void a_wrong_token_for_discord_does_not_keep_it_from_telegram() throws Exception {
    try (LoopbackDiscord discord = LoopbackDiscord.start()) {
      Process program = alsoOn(discord).with("DISCORD_TOKEN", "wrong").start("run");
      try (BufferedReader lines = program.inputReader(UTF_8)) {
        List<String> both = Stream.of(lines.readLine(), lines.readLine()).sorted().toList();
        assertThat(both)
            .containsExactly(
                "Discord: not connected, because the token is wrong. Copy a new one from"
                    + " https://discord.com/developers/applications (your application, Bot, Reset"
                    + " Token) into DISCORD_TOKEN.",
                connected);
        assertThat(answer()).isEqualTo("International Women's Day");
      }
    }
  }

  private Programs alsoOn(LoopbackDiscord discord) {
    return programs
        .with("DISCORD_TOKEN", discord.token())
        .with("DISCORD_API_URL", discord.api().toString())
        .with("DISCORD_GATEWAY_URL", discord.gateway().toString());
  }

  /** The first line of it. */
  private String answer() {
    Said question = telegram.say(anna, group, "/ask when is womens day");
    String text = TelegramText.of(telegram.awaitAnswer(question, Patience.MAX));
    return text.lines().findFirst().orElse("");
  }
}

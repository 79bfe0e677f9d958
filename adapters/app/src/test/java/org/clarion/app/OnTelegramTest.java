package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.clarion.app.Connection.Course;
import org.clarion.app.Connection.Standing;
import org.clarion.app.config.Config;
import org.clarion.telegram.Telegram;
import org.clarion.telegram.TelegramState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnTelegramTest {
  private static final Instant NOW = Instant.parse("2027-02-01T18:30:00Z");

  @TempDir private Path folder;

  @Test
  void every_state_has_its_sentence_and_says_where_it_leads() {
    assertThat(
            Stream.of(
                    new TelegramState.Connecting(),
                    new TelegramState.NoAnswer(NOW, "ConnectException"),
                    new TelegramState.Deaf(NOW),
                    new TelegramState.Connected("ClarionBot"),
                    new TelegramState.OtherPoller(NOW),
                    new TelegramState.WrongToken(),
                    new TelegramState.Closed())
                .map(OnTelegram::standing))
        .containsExactly(
            new Standing(Course.PASSING, "Telegram: not connected. It goes on trying."),
            new Standing(Course.PASSING, "Telegram: not connected. It goes on trying."),
            new Standing(
                Course.PASSING, "Telegram: connected, but silent for too long. It asks anew."),
            new Standing(Course.SETTLED, "Telegram: connected as @ClarionBot."),
            new Standing(
                Course.SETTLED,
                "Telegram: another program with the same token takes messages that are meant for"
                    + " this one. Stop that program, or have @BotFather make a new token (/revoke)"
                    + " and write it into TELEGRAM_TOKEN."),
            new Standing(
                Course.OVER,
                "Telegram: not connected, because the token is wrong. Write /token to @BotFather,"
                    + " choose your bot, and copy what it answers into TELEGRAM_TOKEN."),
            new Standing(Course.OVER, "Telegram: disconnected."));
  }

  @Test
  void the_settings_say_how_telegram_is_reached() {
    assertThat(OnTelegram.settings(config(Map.of()))).isEmpty();
    assertThat(OnTelegram.settings(config(Map.of("TELEGRAM_TOKEN", "1:t"))))
        .contains(new Telegram.Settings("1:t", null));
    assertThat(
            OnTelegram.settings(
                config(
                    Map.of(
                        "TELEGRAM_TOKEN", "1:t",
                        "TELEGRAM_API_URL", "http://127.0.0.1:8081"))))
        .contains(new Telegram.Settings("1:t", URI.create("http://127.0.0.1:8081")));
  }

  private Config config(Map<String, String> environment) {
    return Config.read(environment, folder);
  }
}

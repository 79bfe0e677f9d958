package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.clarion.loopback.telegram.LoopbackTelegram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./clarion doctor} says of Telegram. */
class TelegramExaminationTest {
  /** How many lines stand before: Java, zone, folder, store, content, Discord. */
  private static final int BEFORE = 6;

  @TempDir private Path folder;

  private LoopbackTelegram telegram;
  private Checkup checkup;

  @BeforeEach
  void open() {
    telegram = LoopbackTelegram.start();
    checkup =
        new Checkup(folder)
            .with("TELEGRAM_TOKEN", telegram.token())
            .with("TELEGRAM_API_URL", telegram.api().toString());
  }

  @AfterEach
  void close() {
    checkup.close();
    telegram.close();
  }

  @Test
  void with_a_token_gives_the_link_that_brings_the_bot_into_a_group() {
    assertThat(checkup.run()).isZero();
    assertThat(said())
        .containsExactly(
            "ok       Telegram: TELEGRAM_TOKEN is set (environment).",
            known(),
            "ok       Telegram: to bring the bot into a group, open https://t.me/%s?startgroup=hello"
                .formatted(telegram.botName()),
            "ok       Telegram: privacy mode is on, so of what people write in a group the bot gets"
                + " commands and replies to its own messages, and nothing else.",
            "ok       Telegram: inline mode is on, so people can ask in any chat: @%s womens day"
                .formatted(telegram.botName()));
    assertThat(String.join("\n", checkup.lines())).doesNotContain(telegram.token());
  }

  @Test
  void asks_only_and_changes_nothing() {
    telegram.setWebhook("https://other.example/hook");
    checkup.run();
    assertThat(telegram.requests()).allMatch(it -> it.method().startsWith("get"));
    assertThat(telegram.webhook()).isEqualTo("https://other.example/hook");
  }

  @Test
  void says_what_to_tell_botfather_where_a_mode_is_not_as_it_could_be() {
    telegram.setPrivacyMode(false);
    telegram.setInlineMode(false);
    assertThat(checkup.run()).isZero();
    assertThat(said().subList(3, 5))
        .containsExactly(
            "note     Telegram: privacy mode is off, so the bot gets everything that people write"
                + " in its groups, although it reads no more than commands, its name and replies."
                + " To turn it on: write /setprivacy to @BotFather, choose your bot, press Enable,"
                + " and add the bot to its groups anew.",
            "note     Telegram: inline mode is off. To be asked in any chat by “@%s womens day”:"
                    .formatted(telegram.botName())
                + " write /setinline to @BotFather, choose your bot, and type a few words such as"
                + " “a question”.");
  }

  @Test
  void notes_the_webhook_of_another_program_without_its_address() {
    telegram.setWebhook("https://other.example/hook");
    assertThat(checkup.run()).isZero();
    assertThat(said().get(2))
        .isEqualTo(
            "note     Telegram: another program has set up a webhook, which takes all that is meant"
                + " for this bot. ./clarion run removes it; if that program is still wanted, make a"
                + " second bot for it.");
  }

  @Test
  void a_wrong_token_is_missing() {
    checkup.with("TELEGRAM_TOKEN", "1:wrong");
    assertThat(checkup.run()).isEqualTo(1);
    assertThat(said())
        .endsWith(
            "missing  Telegram: the token is wrong. Write /token to @BotFather, choose your bot,"
                + " and copy what it answers into TELEGRAM_TOKEN.");
  }

  @Test
  void offline_it_says_that_it_could_not_ask() {
    telegram.close();
    assertThat(checkup.run()).isEqualTo(1);
    assertThat(said())
        .containsExactly(
            "ok       Telegram: TELEGRAM_TOKEN is set (environment).",
            "missing  Telegram: could not be asked (no connection), so this machine may be"
                + " offline. All the rest was looked at.");
  }

  private String known() {
    return "ok       Telegram: the token belongs to the bot @%s.".formatted(telegram.botName());
  }

  private List<String> said() {
    return checkup.lines().subList(BEFORE, checkup.lines().size());
  }
}

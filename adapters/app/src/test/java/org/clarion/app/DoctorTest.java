package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  private static final String HEARS_COMMANDS =
      "ok       Discord: the bot hears its commands and buttons (intent GUILDS)."
          + " To be asked by its name or in direct messages as well: DISCORD_MENTIONS=on";

  private static final String NO_TELEGRAM =
      "note     Telegram: TELEGRAM_TOKEN is not set, so the bot is not there."
          + " How to get one: README, “On Telegram”.";

  @TempDir private Path folder;

  private LoopbackDiscord discord;
  private Checkup checkup;

  @BeforeEach
  void open() {
    discord = LoopbackDiscord.start();
    checkup = new Checkup(folder).with("DISCORD_API_URL", discord.api().toString());
  }

  @AfterEach
  void close() {
    checkup.close();
    discord.close();
  }

  @Test
  void without_a_token_says_that_the_bot_is_in_the_terminal() {
    assertThat(checkup.run()).isZero();
    assertThat(checkup.lines())
        .containsExactly(
            "ok       Java: " + Runtime.version(),
            "ok       Time zone: Europe/London, where it is Wednesday 1 July 2026, 19:00."
                + " Elsewhere? Set CLARION_ZONE.",
            "ok       Data folder: %s can be written to.".formatted(checkup.home()),
            "ok       Store: opens.",
            content(),
            "note     Discord: DISCORD_TOKEN is not set, so the bot is not there."
                + " How to get one: README, “On Discord”.",
            NO_TELEGRAM,
            "note     Terminal: no token is set, so the bot talks here only.");
    assertThat(discord.requests()).isEmpty();
  }

  @Test
  void with_a_token_gives_the_link_that_brings_the_bot_into_a_server() {
    checkup.with("DISCORD_TOKEN", discord.token());
    assertThat(checkup.run()).isZero();
    assertThat(checkup.lines().subList(5, 9))
        .containsExactly(
            "ok       Discord: DISCORD_TOKEN is set (environment).",
            "ok       Discord: the token belongs to the application “Clarion”.",
            "ok       Discord: to bring the bot into a server, open"
                + " https://discord.com/oauth2/authorize?client_id=%d".formatted(discord.bot())
                + "&scope=bot%20applications.commands&permissions=274878008320",
            HEARS_COMMANDS);
    assertThat(String.join("\n", checkup.lines())).doesNotContain(discord.token());
  }

  @Test
  void says_what_the_bot_hears_where_it_hears_its_name() {
    checkup.with("DISCORD_TOKEN", discord.token());
    checkup.with("DISCORD_MENTIONS", "on");
    assertThat(checkup.run()).isZero();
    assertThat(checkup.lines())
        .endsWith(
            "ok       Discord: the bot hears its commands, its name and direct messages (intents"
                + " GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES), and nothing else that people write.",
            NO_TELEGRAM);
  }

  @Test
  void a_wrong_token_is_missing() {
    checkup.with("DISCORD_TOKEN", "wrong");
    assertThat(checkup.run()).isEqualTo(1);
    assertThat(checkup.lines().subList(6, 8))
        .containsExactly(
            "missing  Discord: the token is wrong. Copy a new one from"
                + " https://discord.com/developers/applications (your application, Bot, Reset"
                + " Token) into DISCORD_TOKEN.",
            HEARS_COMMANDS);
  }

  @Test
  void offline_looks_at_all_the_rest_and_says_so() {
    checkup.with("DISCORD_TOKEN", discord.token());
    discord.close();
    assertThat(checkup.run()).isEqualTo(1);
    assertThat(checkup.lines().get(6))
        .isEqualTo(
            "missing  Discord: could not be asked (ConnectException), so this machine may be"
                + " offline. All the rest was looked at.");
    assertThat(checkup.lines()).hasSize(9);
  }

  @Test
  void beside_a_bot_that_runs_it_says_why_it_cannot_look_at_the_content() throws IOException {
    try (Programs programs = Programs.in(folder)) {
      Process running = programs.start("chat");
      running.getOutputStream().write("/about\n".getBytes(UTF_8));
      running.getOutputStream().flush();
      assertThat(running.inputReader(UTF_8).readLine()).isNotEmpty();
      assertThat(checkup.run()).isZero();
    }
    assertThat(checkup.lines().get(3))
        .isEqualTo(
            "note     Store: in use, by a Clarion that is running already."
                + " Content could not be looked at beside it.");
  }

  @Test
  void settings_that_cannot_be_used_are_told_like_everything_else() {
    checkup.with("CLARION_ZONE", "Mars");
    assertThat(checkup.run()).isEqualTo(1);
    assertThat(checkup.lines().subList(1, 3))
        .containsExactly(
            "missing  The settings cannot be used as they are:",
            "- CLARION_ZONE: expected a time zone such as Europe/London but was 'Mars'");
  }

  @Test
  void a_folder_that_cannot_be_made_is_missing() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    checkup.with("CLARION_HOME", file.resolve("inside").toString());
    assertThat(checkup.run()).isEqualTo(1);
    assertThat(checkup.lines().get(2))
        .isEqualTo(
            "missing  The data folder %s cannot be created. Set CLARION_HOME to a folder you may"
                    .formatted(file.resolve("inside"))
                + " write to.");
  }

  @Test
  void tells_another_program_in_json() {
    assertThat(checkup.run("--json")).isZero();
    assertThat(checkup.lines().get(3))
        .isEqualTo("{\"check\":\"store\",\"health\":\"ok\",\"text\":\"Store: opens.\"}");
    assertThat(checkup.lines()).hasSize(8);
  }

  /** Most of the content is as old as the documents it was taken from. */
  private String content() {
    var pack = Packs.read(null);
    long overdue =
        pack.entries().stream()
            .filter(
                it -> it.provenance().isOverdue(Checkup.NOW.atZone(ZoneOffset.UTC).toLocalDate()))
            .count();
    String described =
        "Content: %s, edition %s, %d entries, "
            .formatted(pack.info().id(), pack.info().edition(), pack.entries().size());
    return overdue == 0
        ? "ok       " + described + "none overdue."
        : "note     "
            + described
            + "of which %d are overdue to be checked again. Write them to a folder with"
                .formatted(overdue)
            + " ./clarion content export, check them, and bring them back.";
  }
}

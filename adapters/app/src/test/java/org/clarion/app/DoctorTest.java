package org.clarion.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clarion.loopback.discord.LoopbackDiscord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class DoctorTest {
  private static final Instant NOW = Instant.parse("2026-07-01T18:00:00Z");
  private static final String HEARS_COMMANDS =
      "ok       Discord: the bot hears its commands and buttons (intent GUILDS)."
          + " To be asked by its name or in direct messages as well: DISCORD_MENTIONS=on";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  @TempDir private Path folder;

  private LoopbackDiscord discord;

  @BeforeEach
  void open() {
    discord = LoopbackDiscord.start();
    environment.put("CLARION_HOME", home().toString());
    environment.put("DISCORD_API_URL", discord.api().toString());
  }

  @AfterEach
  void close() {
    discord.close();
    ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
  }

  @Test
  void without_a_token_says_that_the_bot_is_in_the_terminal() {
    assertThat(run()).isZero();
    assertThat(lines())
        .containsExactly(
            "ok       Java: " + Runtime.version(),
            "ok       Time zone: Europe/London, where it is Wednesday 1 July 2026, 19:00."
                + " Elsewhere? Set CLARION_ZONE.",
            "ok       Data folder: %s can be written to.".formatted(home()),
            "ok       Store: opens.",
            content(),
            "note     Discord: DISCORD_TOKEN is not set, so the bot runs in the terminal."
                + " How to get one: README, “On Discord”.");
    assertThat(discord.requests()).isEmpty();
  }

  @Test
  void with_a_token_gives_the_link_that_brings_the_bot_into_a_server() {
    environment.put("DISCORD_TOKEN", discord.token());
    assertThat(run()).isZero();
    assertThat(lines().subList(5, 9))
        .containsExactly(
            "ok       Discord: DISCORD_TOKEN is set (environment).",
            "ok       Discord: the token belongs to the application “Clarion”.",
            "ok       Discord: to bring the bot into a server, open"
                + " https://discord.com/oauth2/authorize?client_id=%d".formatted(discord.bot())
                + "&scope=bot%20applications.commands&permissions=274878008320",
            HEARS_COMMANDS);
    assertThat(out.toString(UTF_8)).doesNotContain(discord.token());
  }

  @Test
  void says_what_the_bot_hears_where_it_hears_its_name() {
    environment.put("DISCORD_TOKEN", discord.token());
    environment.put("DISCORD_MENTIONS", "on");
    assertThat(run()).isZero();
    assertThat(lines())
        .endsWith(
            "ok       Discord: the bot hears its commands, its name and direct messages (intents"
                + " GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES), and nothing else that people write.");
  }

  @Test
  void a_wrong_token_is_missing() {
    environment.put("DISCORD_TOKEN", "wrong");
    assertThat(run()).isEqualTo(1);
    assertThat(lines().subList(6, 8))
        .containsExactly(
            "missing  Discord: the token is wrong. Copy a new one from"
                + " https://discord.com/developers/applications (your application, Bot, Reset"
                + " Token) into DISCORD_TOKEN.",
            HEARS_COMMANDS);
  }

  @Test
  void offline_looks_at_all_the_rest_and_says_so() {
    environment.put("DISCORD_TOKEN", discord.token());
    discord.close();
    assertThat(run()).isEqualTo(1);
    assertThat(lines().get(6))
        .isEqualTo(
            "missing  Discord: could not be asked (ConnectException), so this machine may be"
                + " offline. Nothing else here needed it.");
    assertThat(lines()).hasSize(8);
  }

  @Test
  void beside_a_bot_that_runs_it_says_why_it_cannot_look_at_the_content() throws IOException {
    try (Programs programs = Programs.in(folder)) {
      Process running = programs.start("chat");
      running.getOutputStream().write("/about\n".getBytes(UTF_8));
      running.getOutputStream().flush();
      assertThat(running.inputReader(UTF_8).readLine()).isNotEmpty();
      assertThat(run()).isZero();
    }
    assertThat(lines().get(3))
        .isEqualTo(
            "note     Store: in use, by a Clarion that is running already."
                + " Content could not be looked at beside it.");
  }

  @Test
  void settings_that_cannot_be_used_are_told_like_everything_else() {
    environment.put("CLARION_ZONE", "Mars");
    assertThat(run()).isEqualTo(1);
    assertThat(lines().subList(1, 3))
        .containsExactly(
            "missing  The settings cannot be used as they are:",
            "- CLARION_ZONE: expected a time zone such as Europe/London but was 'Mars'");
  }

  @Test
  void a_folder_that_cannot_be_made_is_missing() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    environment.put("CLARION_HOME", file.resolve("inside").toString());
    assertThat(run()).isEqualTo(1);
    assertThat(lines().get(2))
        .isEqualTo(
            "missing  The data folder %s cannot be created. Set CLARION_HOME to a folder you may"
                    .formatted(file.resolve("inside"))
                + " write to.");
  }

  @Test
  void tells_another_program_in_json() {
    assertThat(run("--json")).isZero();
    assertThat(lines().get(3))
        .isEqualTo("{\"check\":\"store\",\"health\":\"ok\",\"text\":\"Store: opens.\"}");
    assertThat(lines()).hasSize(6);
  }

  /** Most of the content is as old as the documents it was taken from. */
  private String content() {
    var pack = Packs.read(null);
    long overdue =
        pack.entries().stream()
            .filter(it -> it.provenance().isOverdue(NOW.atZone(ZoneOffset.UTC).toLocalDate()))
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

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "doctor";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    var host =
        new Host(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, UTF_8),
            new PrintStream(out, true, UTF_8),
            false,
            environment,
            folder,
            folder,
            Clock.fixed(NOW, ZoneOffset.UTC));
    return Clarion.run(host, all);
  }

  private List<String> lines() {
    return out.toString(UTF_8).lines().toList();
  }

  private Path home() {
    return folder.resolve("home");
  }
}

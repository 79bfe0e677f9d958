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
import org.clarion.discord.Discord;
import org.clarion.discord.DiscordState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnDiscordTest {
  @TempDir private Path folder;

  @Test
  void every_state_has_its_sentence_and_says_where_it_leads() {
    assertThat(
            Stream.of(
                    new DiscordState.Connecting(),
                    new DiscordState.Waiting(Instant.parse("2027-02-01T18:30:00Z")),
                    new DiscordState.Connected(),
                    new DiscordState.WrongToken(),
                    new DiscordState.DisallowedIntents(),
                    new DiscordState.Closed())
                .map(OnDiscord::standing))
        .containsExactly(
            new Standing(Course.PASSING, "Discord: not connected. It goes on trying."),
            new Standing(
                Course.PASSING,
                "Discord: not connected. It has logged in so often lately that it waits until"
                    + " 18:30 UTC."),
            new Standing(Course.SETTLED, "Discord: connected."),
            new Standing(
                Course.OVER,
                "Discord: not connected, because the token is wrong. Copy a new one from"
                    + " https://discord.com/developers/applications (your application, Bot, Reset"
                    + " Token) into DISCORD_TOKEN."),
            new Standing(
                Course.OVER,
                "Discord: not connected, because it does not let the bot hear what it asked to"
                    + " hear. Set DISCORD_MENTIONS=off."),
            new Standing(Course.OVER, "Discord: disconnected."));
  }

  @Test
  void the_settings_say_how_discord_is_reached() {
    assertThat(OnDiscord.settings(config(Map.of()))).isEmpty();
    assertThat(OnDiscord.settings(config(Map.of("DISCORD_TOKEN", "t"))))
        .contains(new Discord.Settings("t", null, null, false));
    assertThat(
            OnDiscord.settings(
                config(
                    Map.of(
                        "DISCORD_TOKEN", "t",
                        "DISCORD_API_URL", "http://127.0.0.1/api/v10/",
                        "DISCORD_GATEWAY_URL", "ws://127.0.0.1/",
                        "DISCORD_MENTIONS", "on"))))
        .contains(
            new Discord.Settings(
                "t", URI.create("http://127.0.0.1/api/v10/"), URI.create("ws://127.0.0.1/"), true));
  }

  private Config config(Map<String, String> environment) {
    return Config.read(environment, folder);
  }
}

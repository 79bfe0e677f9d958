package org.clarion.app;

import java.time.ZoneOffset;
import java.util.Optional;
import org.clarion.app.config.Config;
import org.clarion.app.config.Setting;
import org.clarion.app.text.Texts;
import org.clarion.core.message.Platform;
import org.clarion.discord.Discord;
import org.clarion.discord.DiscordState;

/** The connection to Discord, in words. */
record OnDiscord(Discord discord) implements Connection {
  /** How to reach Discord, or nothing without a token. */
  static Optional<Discord.Settings> settings(Config config) {
    return config
        .secret(Setting.DISCORD_TOKEN)
        .map(it ->
            new Discord.Settings(
                it.value(),
                config.endpoint(Setting.DISCORD_API_URL),
                config.endpoint(Setting.DISCORD_GATEWAY_URL),
                config.mentions()));
  }

  @Override
  public Platform platform() {
    return discord;
  }

  @Override
  public void start() {
    discord.start();
  }

  @Override
  public Standing standing() {
    return standing(discord.state());
  }

  static Standing standing(DiscordState state) {
    return switch (state) {
      case DiscordState.Connecting _ -> standing(Course.PASSING, "connecting");
      case DiscordState.Waiting(var until) ->
          standing(Course.PASSING, "waiting", until.atOffset(ZoneOffset.UTC));
      case DiscordState.Connected _ -> standing(Course.SETTLED, "connected");
      case DiscordState.WrongToken _ -> standing(Course.OVER, "wrongToken");
      case DiscordState.DisallowedIntents _ -> standing(Course.OVER, "intents");
      case DiscordState.Closed _ -> standing(Course.OVER, "closed");
    };
  }

  @Override
  public void close() {
    discord.close();
  }

  private static Standing standing(Course course, String name, Object... values) {
    return new Standing(course, Texts.say("discord." + name, values));
  }
}

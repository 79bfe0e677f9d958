package org.clarion.app;

import java.util.ArrayList;
import java.util.List;
import org.clarion.app.config.Config;
import org.clarion.app.config.Setting;
import org.clarion.discord.Discord;
import org.clarion.discord.DiscordApplication;

/** One look at what the bot needs on Discord. Says nothing that is secret. */
final class DiscordExamination {
  private DiscordExamination() {}

  /** All of it, in the order in which to put things right. */
  static List<Finding> findings(Config config) {
    return OnDiscord.settings(config)
        .map(it -> findings(it, config))
        .orElseGet(() -> List.of(Finding.note("discord-token", "doctor.discord.noToken")));
  }

  private static List<Finding> findings(Discord.Settings settings, Config config) {
    String origin = config.origin(Setting.DISCORD_TOKEN);
    List<Finding> all = new ArrayList<>();
    all.add(Finding.ok("discord-token", "doctor.discord.token", origin));
    switch (DiscordApplication.look(settings)) {
      case DiscordApplication.Known(var name, _, var invite) -> {
        all.add(Finding.ok("discord", "doctor.discord.known", name));
        all.add(Finding.ok("discord-invite", "doctor.discord.invite", invite));
      }
      case DiscordApplication.WrongToken _ ->
          all.add(Finding.missing("discord", "doctor.discord.wrongToken"));
      case DiscordApplication.NoAnswer(var reason) ->
          all.add(Finding.missing("discord", "doctor.discord.noAnswer", reason));
    }
    String intents = config.mentions() ? "doctor.discord.mentions" : "doctor.discord.commands";
    all.add(Finding.ok("discord-intents", intents));
    return all;
  }
}

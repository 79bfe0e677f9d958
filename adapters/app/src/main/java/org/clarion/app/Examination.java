package org.clarion.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clarion.app.config.Config;
import org.clarion.app.config.Setting;
import org.clarion.app.text.Failure;
import org.clarion.app.text.Texts;
import org.clarion.core.content.Library;
import org.clarion.discord.Discord;
import org.clarion.discord.DiscordApplication;
import org.clarion.store.StoreUnavailable;

/** One look at everything the bot needs. Says nothing that is secret. */
final class Examination {
  private final Host host;
  private final List<Finding> findings = new ArrayList<>();

  Examination(Host host) {
    this.host = host;
  }

  /** How something is. */
  enum Health {
    OK,
    /** Nothing is wrong, but somebody should know. */
    NOTE,
    MISSING
  }

  /**
   * What came of looking at one thing.
   *
   * @param check the thing, for another program
   * @param text how it is and, where it is not as it should be, what to do
   */
  record Finding(String check, Health health, String text) {}

  /** All of them, in the order in which to put things right. */
  List<Finding> findings() {
    find("java", Health.OK, "doctor.java", Runtime.version().toString());
    try {
      lookAt(host.config());
    } catch (Failure e) {
      found("settings", Health.MISSING, String.valueOf(e.getMessage()));
    }
    return List.copyOf(findings);
  }

  private void lookAt(Config config) {
    Instant now = host.clock().instant();
    find("zone", Health.OK, "doctor.zone", config.zone().getId(), now.atZone(config.zone()));
    if (isUsable(config.home())) {
      lookAtStore(config, LocalDate.ofInstant(now, config.zone()));
    }
    lookAtDiscord(config);
    for (String platform : Platforms.withoutAdapter(config)) {
      find("platform", Health.NOTE, "platform.missing", platform);
    }
  }

  private boolean isUsable(Path home) {
    try {
      Home.prepare(home);
    } catch (Failure e) {
      found("folder", Health.MISSING, String.valueOf(e.getMessage()));
      return false;
    }
    boolean writable = Files.isWritable(home);
    find(
        "folder",
        writable ? Health.OK : Health.MISSING,
        writable ? "doctor.folder" : "doctor.folderReadOnly",
        home);
    return writable;
  }

  private void lookAtStore(Config config, LocalDate today) {
    try (Wiring wiring = Wiring.open(config, host.clock())) {
      find("store", Health.OK, "doctor.store");
      lookAt(wiring.library(), today);
    } catch (Failure e) {
      if (!(e.getCause() instanceof StoreUnavailable store)) {
        found("content", Health.MISSING, String.valueOf(e.getMessage()));
      } else if (store.reason() == StoreUnavailable.Reason.IN_USE) {
        find("store", Health.NOTE, "doctor.storeInUse");
      } else {
        found("store", Health.MISSING, String.valueOf(e.getMessage()));
      }
    }
  }

  private void lookAt(Library library, LocalDate today) {
    long overdue = library.all().stream().filter(it -> it.provenance().isOverdue(today)).count();
    find(
        "content",
        overdue == 0 ? Health.OK : Health.NOTE,
        overdue == 0 ? "doctor.content" : "doctor.contentOverdue",
        library.info().id(),
        library.info().edition(),
        library.all().size(),
        overdue);
  }

  private void lookAtDiscord(Config config) {
    Optional<Discord.Settings> settings = OnDiscord.settings(config);
    if (settings.isEmpty()) {
      find("discord-token", Health.NOTE, "doctor.discord.noToken");
      return;
    }
    find("discord-token", Health.OK, "doctor.discord.token", origin(config));
    switch (DiscordApplication.look(settings.get())) {
      case DiscordApplication.Known(var name, _, var invite) -> {
        find("discord", Health.OK, "doctor.discord.known", name);
        find("discord-invite", Health.OK, "doctor.discord.invite", invite);
      }
      case DiscordApplication.WrongToken _ ->
          find("discord", Health.MISSING, "doctor.discord.wrongToken");
      case DiscordApplication.NoAnswer(var reason) ->
          find("discord", Health.MISSING, "doctor.discord.noAnswer", reason);
    }
    String intents = config.mentions() ? "doctor.discord.mentions" : "doctor.discord.commands";
    find("discord-intents", Health.OK, intents);
  }

  private static String origin(Config config) {
    return config.inForce().stream()
        .filter(it -> it.name().equals(Setting.DISCORD_TOKEN.name()))
        .map(Config.InForce::origin)
        .findFirst()
        .orElseThrow();
  }

  private void find(String check, Health health, String name, Object... values) {
    found(check, health, Texts.say(name, values));
  }

  private void found(String check, Health health, String text) {
    findings.add(new Finding(check, health, text));
  }
}

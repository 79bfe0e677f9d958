package org.clarion.app.config;

import java.util.Arrays;
import java.util.List;

/** What can be set, by the name it has in the environment. */
public enum Setting {
  /** The folder of the store, the log and the terminal's history. */
  CLARION_HOME(false),
  /** A content pack to use instead of the built-in one. */
  CLARION_CONTENT(false),
  /** Where the group is; its days and hours are meant everywhere. */
  CLARION_ZONE(false),
  /** The term calendar that the group's schools go by. */
  CLARION_SCHOOLS(false),
  /** The database, if it is not the one in the folder; the address may hold a password. */
  CLARION_DATABASE_URL(true),
  DISCORD_TOKEN(true),
  TELEGRAM_TOKEN(true),
  DISCORD_API_URL(false),
  DISCORD_GATEWAY_URL(false),
  /** Whether the bot hears its name and direct messages on Discord, besides its commands. */
  DISCORD_MENTIONS(false),
  TELEGRAM_API_URL(false);

  private static final String IN_FILE = "_FILE";

  private final boolean secret;

  Setting(boolean secret) {
    this.secret = secret;
  }

  /** Whether its value is never shown and may come from a file named by {@link #fileName()}. */
  public boolean isSecret() {
    return secret;
  }

  /** The setting that names a file holding the value. */
  public String fileName() {
    return name() + IN_FILE;
  }

  /** All names that may be set, those of files too. */
  static List<String> names() {
    return Arrays.stream(values())
        .flatMap(
            it -> (it.secret ? List.of(it.name(), it.fileName()) : List.of(it.name())).stream())
        .toList();
  }
}

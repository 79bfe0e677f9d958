package org.clarion.app.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.app.text.Failure;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * The settings in force.
 *
 * @param home folder of the store, the log and the terminal's history; it may not exist yet
 * @param content folder of the content pack; the built-in pack where there is none
 * @param zone where the group is
 * @param schools the entry with the term calendar of its schools; the first of the content for null
 * @param mentions whether the bot hears its name and direct messages on Discord
 */
public record Config(
    Path home,
    @Nullable Path content,
    ZoneId zone,
    @Nullable EntryId schools,
    boolean mentions,
    Map<Setting, Secret> secrets,
    Map<Setting, URI> endpoints,
    List<InForce> inForce) {
  public Config {
    secrets = Map.copyOf(secrets);
    endpoints = Map.copyOf(endpoints);
    inForce = List.copyOf(inForce);
  }

  /**
   * A setting as it is shown.
   *
   * @param value a secret only as set or unset
   * @param origin where it comes from, in words
   */
  public record InForce(String name, String value, String origin) {}

  /**
   * Reads the settings from the environment and from the file {@code .env} in a folder.
   *
   * @throws Failure naming everything that is wrong with them, and never the value of a secret
   */
  public static Config read(Map<String, String> environment, Path folder) {
    return new ConfigReader(environment, DotEnv.read(folder.resolve(".env"))).read();
  }

  /** The value of a secret setting, or nothing when it is not set. */
  public Optional<Secret> secret(Setting setting) {
    return Optional.ofNullable(secrets.get(setting));
  }

  /** Where the value of a setting comes from, in words. */
  public String origin(Setting setting) {
    return inForce.stream()
        .filter(it -> it.name().equals(setting.name()))
        .map(InForce::origin)
        .findFirst()
        .orElseThrow();
  }

  /** Where a platform is, if not where everybody finds it. */
  public @Nullable URI endpoint(Setting setting) {
    return endpoints.get(setting);
  }
}

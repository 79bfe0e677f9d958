package org.clarion.app.config;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clarion.app.config.Config.InForce;
import org.clarion.app.config.Found.Origin;
import org.clarion.app.text.Failure;
import org.clarion.app.text.Texts;
import org.clarion.core.content.Kind;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/** Reads the settings. The environment goes before {@code .env}; a blank value counts as none. */
final class ConfigReader {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final int SECRET_FILE_BYTES_MAX = 4_096;

  private static final Pattern TELEGRAM_TOKEN = Pattern.compile("\\d{1,20}:[A-Za-z0-9_-]{1,100}");

  /** An address with nothing behind host and port. */
  private static final Pattern BARE = Pattern.compile("[^/]+://[^/?#]+/?");

  private static final String ON = "on";
  private static final String OFF = "off";

  /** How the ids of term calendars begin. */
  private static final String SCHOOLS = Kind.TERMS.prefix() + ".";

  private final Map<String, String> environment;
  private final DotEnv dotEnv;
  private final List<String> faults;
  private final Map<Setting, Found> found = new EnumMap<>(Setting.class);

  ConfigReader(Map<String, String> environment, DotEnv dotEnv) {
    this.environment = environment;
    this.dotEnv = dotEnv;
    this.faults = new ArrayList<>(dotEnv.faults());
  }

  /**
   * The settings in force.
   *
   * @throws Failure naming everything that is wrong with them
   */
  Config read() {
    for (Setting setting : Setting.values()) {
      Found value = setting.isSecret() ? secret(setting) : plain(setting.name());
      if (value != null) {
        found.put(setting, value);
      }
    }
    Path home = home();
    Path content = content();
    ZoneId zone = zone();
    EntryId schools = schools();
    boolean mentions = isOn(Setting.DISCORD_MENTIONS);
    Map<Setting, URI> endpoints = new EnumMap<>(Setting.class);
    endpoint(Setting.DISCORD_API_URL, Set.of("http", "https"), endpoints);
    endpoint(Setting.DISCORD_GATEWAY_URL, Set.of("ws", "wss"), endpoints);
    endpoint(Setting.TELEGRAM_API_URL, Set.of("http", "https"), endpoints);
    checkTelegram(endpoints.get(Setting.TELEGRAM_API_URL));
    if (!faults.isEmpty()) {
      throw Failure.saying(Texts.say("config.faulty") + "\n- " + String.join("\n- ", faults));
    }
    Map<Setting, Secret> secrets = new EnumMap<>(Setting.class);
    found.forEach((setting, value) -> {
      if (setting.isSecret()) {
        secrets.put(setting, new Secret(value.value()));
      }
    });
    return new Config(
        home, content, zone, schools, mentions, secrets, endpoints, inForce(home, zone));
  }

  private @Nullable Found plain(String name) {
    String value = environment.getOrDefault(name, "").strip();
    if (!value.isEmpty()) {
      return new Found(value, new Origin.Environment());
    }
    String inFile = dotEnv.values().getOrDefault(name, "").strip();
    return inFile.isEmpty() ? null : new Found(inFile, new Origin.DotEnv());
  }

  private @Nullable Found secret(Setting setting) {
    Found value = plain(setting.name());
    Found file = plain(setting.fileName());
    if (value != null && file != null) {
      faults.add(Texts.say("config.secretTwice", setting.name(), setting.fileName()));
    }
    if (file == null) {
      return value;
    }
    String content = secretIn(setting, file.value());
    return content == null ? null : new Found(content, new Origin.File(setting.fileName()));
  }

  private @Nullable String secretIn(Setting setting, String file) {
    try {
      Path path = Path.of(file);
      if (Files.size(path) > SECRET_FILE_BYTES_MAX) {
        faults.add(Texts.say("config.secretFileLong", setting.fileName(), file));
        return null;
      }
      String content = Files.readString(path).strip();
      if (content.isEmpty()) {
        faults.add(Texts.say("config.secretFileEmpty", setting.fileName(), file));
      }
      return content;
    } catch (IOException | InvalidPathException _) {
      faults.add(Texts.say("config.secretFileUnreadable", setting.fileName(), file));
      return null;
    }
  }

  private Path home() {
    Found set = found.get(Setting.CLARION_HOME);
    Path home = set == null ? null : path(Setting.CLARION_HOME, set.value());
    if (home != null) {
      return home;
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "").strip();
    Path user = Path.of(environment.getOrDefault("HOME", ""));
    return (data.isEmpty() ? user.resolve(".local/share") : Path.of(data))
        .resolve("clarion")
        .toAbsolutePath();
  }

  private @Nullable Path content() {
    Found set = found.get(Setting.CLARION_CONTENT);
    if (set == null) {
      return null;
    }
    Path content = path(Setting.CLARION_CONTENT, set.value());
    if (content != null && !Files.isDirectory(content)) {
      faults.add(Texts.say("config.contentMissing", set.value()));
    }
    return content;
  }

  private @Nullable Path path(Setting setting, String value) {
    try {
      return Path.of(value).toAbsolutePath().normalize();
    } catch (InvalidPathException _) {
      faults.add(Texts.say("config.path", setting.name(), value));
      return null;
    }
  }

  private ZoneId zone() {
    Found set = found.get(Setting.CLARION_ZONE);
    if (set == null) {
      return ZONE;
    }
    try {
      return ZoneId.of(set.value());
    } catch (DateTimeException _) {
      faults.add(Texts.say("config.zone", set.value()));
      return ZONE;
    }
  }

  private @Nullable EntryId schools() {
    Found set = found.get(Setting.CLARION_SCHOOLS);
    if (set == null) {
      return null;
    }
    String name = set.value().toLowerCase(Locale.ROOT);
    String id = name.startsWith(SCHOOLS) ? name : SCHOOLS + name;
    if (EntryId.isValid(id)) {
      return new EntryId(id);
    }
    faults.add(Texts.say("config.schools", set.value()));
    return null;
  }

  private boolean isOn(Setting setting) {
    Found set = found.get(setting);
    String word = set == null ? OFF : set.value().toLowerCase(Locale.ROOT);
    if (set != null && !word.equals(ON) && !word.equals(OFF)) {
      faults.add(Texts.say("config.switch", setting.name(), set.value()));
    }
    return word.equals(ON);
  }

  private void endpoint(Setting setting, Set<String> schemes, Map<Setting, URI> endpoints) {
    Found set = found.get(setting);
    if (set == null) {
      return;
    }
    try {
      URI address = new URI(set.value());
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      if (address.getHost() != null && address.getUserInfo() == null && schemes.contains(scheme)) {
        endpoints.put(setting, address);
        return;
      }
    } catch (URISyntaxException _) {
      // Not an address at all: told below like one that is of no use.
    }
    faults.add(Texts.say("config.address", setting.name(), String.join(", ", sorted(schemes))));
  }

  /** Both become part of the addresses that the bot calls, so neither may bend them. */
  private void checkTelegram(@Nullable URI api) {
    Found token = found.get(Setting.TELEGRAM_TOKEN);
    // An empty one is from an empty file, which is told already.
    if (token != null
        && !token.value().isEmpty()
        && !TELEGRAM_TOKEN.matcher(token.value()).matches()) {
      faults.add(Texts.say("config.tokenForm", Setting.TELEGRAM_TOKEN));
    }
    if (api != null && !BARE.matcher(api.toString()).matches()) {
      faults.add(Texts.say("config.addressBare", Setting.TELEGRAM_API_URL));
    }
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  private List<InForce> inForce(Path home, ZoneId zone) {
    List<InForce> all = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      Found set = found.get(setting);
      Origin origin = set == null ? new Origin.Unset() : set.origin();
      all.add(new InForce(setting.name(), shown(setting, set, home, zone), origin.text()));
    }
    return all;
  }

  private static String shown(Setting setting, @Nullable Found set, Path home, ZoneId zone) {
    if (setting.isSecret()) {
      return Texts.say(set == null ? "config.unset" : "config.set");
    }
    if (set != null) {
      return set.value();
    }
    return switch (setting) {
      case CLARION_HOME -> home.toString();
      case CLARION_ZONE -> zone.getId();
      case CLARION_CONTENT -> Texts.say("config.builtIn");
      case CLARION_SCHOOLS -> Texts.say("config.firstSchools");
      case CLARION_DATABASE_URL, DISCORD_TOKEN, TELEGRAM_TOKEN -> Texts.say("config.unset");
      case DISCORD_MENTIONS -> OFF;
      case DISCORD_API_URL, DISCORD_GATEWAY_URL, TELEGRAM_API_URL -> Texts.say("config.unset");
    };
  }
}

package org.clarion.app;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.clarion.app.config.Config;
import org.clarion.app.config.Setting;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;

/** The chat platforms of the program, by hand: a new one is one more line here. */
final class Platforms {
  private Platforms() {}

  /** For posts to find their way. */
  static Map<PlatformName, Platform> byName(Collection<Platform> platforms) {
    return platforms.stream().collect(toMap(Platform::name, identity()));
  }

  /** What people call the platforms that have a token although there is no adapter for them yet. */
  static List<String> withoutAdapter(Config config) {
    List<String> names = new ArrayList<>();
    config.secret(Setting.DISCORD_TOKEN).ifPresent(_ -> names.add("Discord"));
    config.secret(Setting.TELEGRAM_TOKEN).ifPresent(_ -> names.add("Telegram"));
    return names;
  }
}

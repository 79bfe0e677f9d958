package org.clarion.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time zone that a calendar means: by its own name, by the name Windows has for it, or by
 * the place that the calendar's own description of the zone refers to.
 */
final class Zones {
  private static final Map<String, String> BY_WINDOWS_NAME = windowsNames();
  private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

  private final Map<String, String> places;
  private final Map<String, Optional<ZoneId>> found = new HashMap<>();

  /**
   * @param places what the calendar says about the zones that it describes: by their names there,
   *     the names of places
   */
  Zones(Map<String, String> places) {
    this.places = places;
  }

  /** The zone of this name, or nothing when neither the calendar nor the world knows it. */
  Optional<ZoneId> find(String name) {
    return found.computeIfAbsent(name, this::search);
  }

  private Optional<ZoneId> search(String name) {
    String place = places.get(name);
    return known(name).or(() -> place == null ? Optional.empty() : known(place));
  }

  private static Optional<ZoneId> known(String given) {
    String name = given.strip();
    if (KNOWN.contains(name)) {
      return Optional.of(ZoneId.of(name));
    }
    String byWindows = BY_WINDOWS_NAME.get(name.toLowerCase(Locale.ROOT));
    if (byWindows != null) {
      return Optional.of(ZoneId.of(byWindows));
    }
    return name.startsWith("/") ? afterPublisher(name) : Optional.empty();
  }

  /** RFC 5545 section 3.8.3.1: a name that begins with a slash has its publisher before it. */
  private static Optional<ZoneId> afterPublisher(String name) {
    for (int slash = 0; slash >= 0; slash = name.indexOf('/', slash + 1)) {
      if (KNOWN.contains(name.substring(slash + 1))) {
        return Optional.of(ZoneId.of(name.substring(slash + 1)));
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> windowsNames() {
    var table = new Properties();
    try (@Nullable InputStream file = Zones.class.getResourceAsStream("windows-zones.properties")) {
      table.load(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> names = new HashMap<>();
    table
        .stringPropertyNames()
        .forEach(it -> names.put(it.toLowerCase(Locale.ROOT), table.getProperty(it)));
    return Map.copyOf(names);
  }
}

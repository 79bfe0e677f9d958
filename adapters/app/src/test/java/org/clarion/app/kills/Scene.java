package org.clarion.app.kills;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Traits;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.testkit.loopback.LoopbackPlatform;
import org.clarion.testkit.loopback.LoopbackPlatform.Patience;
import org.clarion.testkit.loopback.Repeats;

/**
 * What a bot in a process of its own has to know.
 *
 * @param platforms where each of them listens
 * @param crashAt see {@link CrashPoints}
 * @param shift how wrong the machine's clock is
 * @param hurried whether it looks for work all the time, because the clock is put forward
 */
record Scene(
    String storeUrl,
    SharedClock clock,
    Vigils vigils,
    Map<PlatformName, URI> platforms,
    String crashAt,
    Duration shift,
    boolean hurried) {
  /** Drops repeats, as Discord does. */
  static final PlatformName DROPPING = new PlatformName("dropping");

  /** Shows repeats, as Telegram does. */
  static final PlatformName SHOWING = new PlatformName("showing");

  /** So long before a date. */
  static final List<Duration> LEADS = List.of(Duration.ofMinutes(35), Duration.ofMinutes(30));

  static final ReminderSettings SETTINGS =
      ReminderSettings.DEFAULT.withLeads(
          LEADS.stream().<LeadTime>map(LeadTime.Before::new).toList());

  /** Nobody wants to wait for an answer that does not come. */
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1));

  private static final int PER_SECOND_MAX = 25;
  private static final int PER_PLACE_AND_MINUTE_MAX = 15;

  Scene {
    platforms = Map.copyOf(platforms);
  }

  static Scene decode(List<String> words) {
    return new Scene(
        words.get(0),
        SharedClock.at(Path.of(words.get(1))),
        new Vigils(Instant.parse(words.get(2)), Duration.parse(words.get(3))),
        Map.of(DROPPING, URI.create(words.get(4)), SHOWING, URI.create(words.get(5))),
        words.get(6),
        Duration.parse(words.get(7)),
        Boolean.parseBoolean(words.get(8)));
  }

  List<String> encoded() {
    return List.of(
        storeUrl,
        clock.file().toString(),
        vigils.first().toString(),
        vigils.gap().toString(),
        address(DROPPING),
        address(SHOWING),
        crashAt,
        shift.toString(),
        Boolean.toString(hurried));
  }

  Scene crashingAt(String point) {
    return new Scene(storeUrl, clock, vigils, platforms, point, shift, hurried);
  }

  Scene shiftedBy(Duration by) {
    return new Scene(storeUrl, clock, vigils, platforms, crashAt, by, hurried);
  }

  /** A place as commands name it, such as {@code showing.hall}. */
  static Place place(String word) {
    String[] parts = word.split("\\.", -1);
    return new Place(new PlatformName(parts[0]), "group", parts[1]);
  }

  /** The bot's way to a platform. */
  static Platform platform(PlatformName name, URI address) {
    Repeats repeats = name.equals(DROPPING) ? Repeats.DROPPED : Repeats.SHOWN;
    return new LoopbackPlatform(
        name,
        address,
        new Traits(repeats.droppedFor(), PER_SECOND_MAX, PER_PLACE_AND_MINUTE_MAX),
        PATIENCE);
  }

  private String address(PlatformName name) {
    URI address = platforms.get(name);
    if (address == null) {
      throw new IllegalArgumentException("Expected an address of " + name.value());
    }
    return address.toString();
  }
}

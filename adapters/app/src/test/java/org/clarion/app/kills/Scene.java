package org.clarion.app.kills;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.ReminderSettings;

/**
 * What a bot in a process of its own has to know.
 *
 * @param dropping the way to a platform that drops repeats
 * @param showing the way to one that shows them
 * @param crashAt see {@link CrashPoints}
 * @param shift how wrong the machine's clock is
 * @param hurried whether it looks for work all the time, because the clock is put forward
 */
record Scene(
    String storeUrl,
    SharedClock clock,
    Vigils vigils,
    Way dropping,
    Way showing,
    String crashAt,
    Duration shift,
    boolean hurried) {
  /** So long before a date. */
  static final List<Duration> LEADS = List.of(Duration.ofMinutes(35), Duration.ofMinutes(30));

  static final ReminderSettings SETTINGS =
      ReminderSettings.DEFAULT.withLeads(
          LEADS.stream().<LeadTime>map(LeadTime.Before::new).toList());

  static Scene decode(List<String> words) {
    return new Scene(
        words.get(0),
        SharedClock.at(Path.of(words.get(1))),
        new Vigils(Instant.parse(words.get(2)), Duration.parse(words.get(3))),
        Way.decode(words.get(4)),
        Way.decode(words.get(5)),
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
        dropping.encoded(),
        showing.encoded(),
        crashAt,
        shift.toString(),
        Boolean.toString(hurried));
  }

  Scene crashingAt(String point) {
    return new Scene(storeUrl, clock, vigils, dropping, showing, point, shift, hurried);
  }

  Scene shiftedBy(Duration by) {
    return new Scene(storeUrl, clock, vigils, dropping, showing, crashAt, by, hurried);
  }

  /** A place as commands name it, such as {@code showing.hall}. */
  Place place(String word) {
    String[] parts = word.split("\\.", -1);
    return (parts[0].equals("dropping") ? dropping : showing).place(parts[1]);
  }

  /** Whether a place is on the platform that shows repeats. */
  boolean isShowing(Place place) {
    return place.platform().equals(place("showing.hall").platform());
  }
}

package org.clarion.commands.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.content.ImportPlan;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Pack;
import org.clarion.core.date.Recurrences;
import org.clarion.core.delivery.ClockGuard;
import org.clarion.core.delivery.Courier;
import org.clarion.core.delivery.Ticker;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Traits;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Topic;
import org.clarion.store.Store;
import org.clarion.testkit.TestGroup;

/**
 * The whole way of a post on a real store, to two platforms that write down what they show: one
 * drops repeats and can edit, the other does neither. Time passes only when told, tick by tick.
 */
final class Replay implements AutoCloseable {
  /** Whoever does not tick for longer has been away, and says so. */
  private static final Duration TICK = Duration.ofMinutes(15);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.UK);

  private final RecordingPlatform editing =
      new RecordingPlatform("editing", new Traits(Duration.ofMinutes(3), 25, 20), true, this::time);
  private final RecordingPlatform plain =
      new RecordingPlatform("plain", Traits.UNLIMITED, false, this::time);
  private final Map<Place, RecordingPlatform> places = new LinkedHashMap<>();
  private final Store store = Store.open(Store.Settings.memory());
  private final Ticker ticker;
  private Instant now;

  Replay(String start, Pack pack) {
    now = at(start);
    store.contents().apply(ImportPlan.of(store.contents().current(), pack, ImportPlan.Edited.KEEP));
    Supplier<KeyDates> dates =
        KeyDates.following(
            () -> store.contents().current(), TestGroup.ZONE, null, Recurrences.NONE);
    Map<PlatformName, Platform> platforms = Map.of(editing.name(), editing, plain.name(), plain);
    var courier =
        new Courier(
            store.outbox(),
            store.ledger(),
            platforms,
            new ReminderWording(Toolkit.ENGLISH, store.ledger()),
            new Courier.Means(() -> now, this::pass, it -> it.forEach(Runnable::run)));
    ticker =
        new Ticker(
            dates,
            new Ticker.Parts(
                store.outbox(),
                store.ledger(),
                store.subscriptions(),
                store.roles(),
                store.inbox()),
            courier,
            new ClockGuard(
                platforms.values(), () -> Duration.between(Instant.EPOCH, now).toNanos()),
            () -> now);
  }

  /** A place on the platform that can edit which asks for reminders like this. */
  Place editing(String channel, ReminderSettings settings) {
    return asks(editing, channel, Topic.REMINDERS, settings);
  }

  /** A place on the platform that cannot which asks for reminders like this. */
  Place plain(String channel, ReminderSettings settings) {
    return asks(plain, channel, Topic.REMINDERS, settings);
  }

  /** The place where those who plan hear of what went wrong. */
  Place organisers() {
    return asks(editing, "organisers", Topic.QUESTIONS, ReminderSettings.DEFAULT);
  }

  /** Removes the bot from a place. */
  void kickOut(Place place) {
    places.get(place).kickOut(place);
  }

  /** Writes an entry as an organiser does. */
  void edit(Draft draft) {
    store.contents().edit(draft.entry());
    ticker.tick();
  }

  /** Lets time pass, up to a local time, with few ticks. */
  void until(String local) {
    until(local, TICK);
  }

  /** Lets time pass, up to a local time, with a tick every minute. */
  void minuteByMinuteUntil(String local) {
    until(local, Duration.ofMinutes(1));
  }

  /** What every place was shown, place by place. */
  String transcript() {
    return places.entrySet().stream()
        .flatMap(it -> Stream.concat(Stream.of(heading(it.getKey())), shown(it.getKey()).stream()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    ticker.close();
    store.close();
  }

  private Place asks(
      RecordingPlatform platform, String channel, Topic topic, ReminderSettings settings) {
    Place place = platform.place(channel);
    store.subscriptions().change(place, settings, now);
    store.subscriptions().turnOn(place, topic, now);
    places.put(place, platform);
    return place;
  }

  private void until(String local, Duration step) {
    Instant end = at(local);
    while (now.isBefore(end)) {
      now = now.plus(step);
      ticker.tick();
    }
  }

  private List<String> shown(Place place) {
    return places.get(place).shown(place);
  }

  private static String heading(Place place) {
    return "== %s, %s ==\n".formatted(place.channel(), place.platform().value());
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private String time() {
    return TIME.format(now.atZone(TestGroup.ZONE));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(TestGroup.ZONE).toInstant();
  }
}

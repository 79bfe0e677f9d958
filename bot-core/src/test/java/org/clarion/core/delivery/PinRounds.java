package org.clarion.core.delivery;

import static java.util.stream.Collectors.joining;
import static org.clarion.core.reminder.Reminders.dates;
import static org.clarion.core.reminder.Reminders.once;
import static org.clarion.core.reminder.Topic.PINNED;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Period;
import org.clarion.core.message.Line;
import org.clarion.core.message.Message;
import org.clarion.core.message.Place;
import org.clarion.core.message.Platform;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Span;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Reminders;
import org.clarion.core.reminder.Subscription;
import org.clarion.core.reminder.Topic;

/** Two places, a wall for pinned messages, and the rounds that keep them. */
abstract class PinRounds {
  static final Place HALL = new Place(PinWall.NAME, "north", "hall");
  static final Place YARD = new Place(PinWall.NAME, "north", "yard");
  static final Duration DAY = Duration.ofDays(1);

  final PinWall wall = new PinWall();
  final MemoryPins pins = new MemoryPins();
  final MemoryLedger ledger = new MemoryLedger();
  final Wishes wishes = new Wishes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  Map<PlatformName, Platform> running = Map.of(PinWall.NAME, wall);
  KeyDates dates = dates(once("tea", "2027-03-08"), once("fair", "2027-04-01"));
  Instant now = Reminders.NEW_YEAR;
  boolean over;

  final boolean keep() {
    var stored = new PinKeeper.Stored(pins, wishes, ledger);
    return new PinKeeper(() -> dates, stored, () -> running, new Titles()).keep(now, () -> over);
  }

  final void change() {
    dates = dates(once("tea", "2027-03-08"));
  }

  final void later(Duration time) {
    now = now.plus(time);
  }

  final void wants(Place place, Interest interest) {
    wishes.all().add(wish(place, interest, PINNED));
  }

  final Subscription wish(Place place, Interest interest, Topic topic) {
    return new Subscription(
        place, Map.of(topic, now), ReminderSettings.DEFAULT.withInterest(interest), now);
  }

  final Pin pin(String id, String text, boolean pinned) {
    Pin begun = Pin.begun(HALL, now);
    return begun.postedAs(id, DeliveryKeys.digest(message(text))).pinned(pinned);
  }

  static Message message(String text) {
    return new Message(
        List.of(new Line.Text(List.of(new Span.Plain(text)))),
        List.of(),
        Message.Audience.EVERYONE_HERE);
  }

  /** What places want, and want no more, and where they have moved. */
  record Wishes(List<Subscription> all, List<Place> withdrawn, List<String> moves)
      implements UnaskedSubscriptions {
    @Override
    public List<Place> withdrawn(Topic topic) {
      return topic == PINNED ? withdrawn : List.of();
    }

    @Override
    public void moved(PlatformName platform, String from, String to, Instant now) {
      moves.add(from + " to " + to);
    }
  }

  /** Says the names of the dates of a year. */
  private static final class Titles implements PinWording {
    @Override
    public Message of(Interest interest, KeyDates dates, LocalDate today) {
      return message(
          dates.between(new Period(today, today.plusYears(1))).stream()
              .filter(it -> interest.holds(it, dates.library()))
              .map(it -> it.entry().id().name())
              .collect(joining(" ")));
    }

    @Override
    public Message ended() {
      return message("over");
    }
  }
}

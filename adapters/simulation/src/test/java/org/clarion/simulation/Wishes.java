package org.clarion.simulation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.clarion.core.message.Place;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Topic;

/** What people ask for in their places while the bots run. */
record Wishes(World world) {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** Turns reminders off in a place that has them on, and on again later. */
  void turnOff(Chat.Room room, long back) {
    if (!world.storage.subscriptions().turnOff(stored(room), Topic.REMINDERS, world.now())) {
      return;
    }
    world.hit(Fault.TURNED_OFF);
    world.watch.settingsChangedAt.put(room, world.clockwork.now());
    world.trace("off " + room.number);
    confirm(room);
    world.clockwork.at(world.clockwork.now() + back, () -> turnOn(room));
    world.wakeBots();
  }

  /** The one who asked is told that it is off once nothing is on its way any more. */
  private void confirm(Chat.Room room) {
    if (world.storage.subscriptions().isUnderWay(stored(room), world.now())) {
      world.clockwork.at(world.clockwork.now() + SECOND, () -> confirm(room));
    } else if (!world.storage.subscriptions().onSince(stored(room), Topic.REMINDERS).isPresent()) {
      world.watch.off.put(room, EnumSet.of(Topic.REMINDERS));
    }
  }

  private void turnOn(Chat.Room room) {
    world.hit(Fault.TURNED_ON);
    world.trace("on " + room.number);
    world.watch.off.remove(room);
    world.watch.settingsChangedAt.put(room, world.clockwork.now());
    world.storage.subscriptions().turnOn(stored(room), Topic.REMINDERS, world.now());
    world.wakeBots();
  }

  /** Wants reminders otherwise. */
  void change(Chat.Room room, ReminderSettings settings) {
    world.hit(Fault.SETTINGS_CHANGED);
    world.watch.settingsChangedAt.put(room, world.clockwork.now());
    world.trace("settings of " + room.number);
    world.storage.subscriptions().change(stored(room), settings, world.now());
    world.wakeBots();
  }

  /** What the store calls the place, which may not have heard yet that it has moved. */
  private Place stored(Chat.Room room) {
    return room.chat.rooms.entrySet().stream()
        .filter(it -> it.getValue() == room)
        .map(Map.Entry::getKey)
        .filter(it -> world.storage.subscriptions().find(it).isPresent())
        .findFirst()
        .orElse(room.place);
  }
}

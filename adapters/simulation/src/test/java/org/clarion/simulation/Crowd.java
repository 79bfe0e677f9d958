package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.message.Traits;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Topic;

/** Many places on one platform that answers as it should, and one bot that is on when told. */
final class Crowd {
  static final Traits PACED = new Traits(Duration.ZERO, 25, 15);

  final World world;
  final Chat chat;
  final Content content;
  final List<Chat.Room> rooms = new ArrayList<>();

  Crowd(long seed, Instant start, int places) {
    this.world = new World(seed, start, new MemoryStorage(World.ZONE, Plant.NONE), Plant.NONE);
    this.chat = new Chat(world, "shows", PACED);
    this.content = new Content(world);
    for (int i = 0; i < places; i++) {
      Chat.Room room = chat.room(i);
      rooms.add(room);
      subscribe(room, ReminderSettings.DEFAULT);
    }
  }

  void subscribe(Chat.Room room, ReminderSettings settings) {
    var subscriptions = world.storage.subscriptions();
    subscriptions.change(room.place, settings, world.now());
    subscriptions.turnOn(room.place, Topic.REMINDERS, world.now());
  }

  /** A bot that works side by side and looks every so often. */
  Bot bot(Duration from, Duration pause) {
    return new Bot(world, world.bots.size(), new Bot.Habits(true, Duration.ZERO, pause), from);
  }

  /** Everything that was shown, in order. */
  List<Chat.Shown> shown() {
    return rooms.stream()
        .flatMap(it -> it.shown.stream())
        .sorted(java.util.Comparator.comparing(Chat.Shown::at))
        .toList();
  }

  World run(Duration time) {
    world.run(Duration.ZERO, time);
    return world;
  }
}

package org.clarion.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clarion.core.message.DeliveryKey;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Traits;

/** A chat platform as it is itself, whoever talks to it. */
final class Chat {
  static final Duration NONCE_WINDOW = Duration.ofMinutes(3);

  final World world;
  final PlatformName name;
  final Traits traits;
  final Spans outages = new Spans();
  final List<Instant> refusals = new ArrayList<>();
  final Map<Place, Room> rooms = new LinkedHashMap<>();
  private final Map<String, Shown> nonces = new HashMap<>();
  private long messages;

  /** A message that people see. */
  record Shown(String id, Room room, DeliveryKey key, Said said, Instant at) {}

  /** A place; what it is called may change. */
  static final class Room {
    final int number;
    final Chat chat;
    final Spans closed = new Spans();
    final List<Shown> shown = new ArrayList<>();
    Place place;
    boolean isKicked;
    long kickedAt = Long.MAX_VALUE;

    Room(int number, Chat chat, Place place) {
      this.number = number;
      this.chat = chat;
      this.place = place;
    }
  }

  Chat(World world, String name, Traits traits) {
    this.world = world;
    this.name = new PlatformName(name);
    this.traits = traits;
    world.chats.put(this.name, this);
  }

  Room room(int number) {
    var place = new Place(name, "g" + number, "c" + number);
    var room = new Room(number, this, place);
    rooms.put(place, room);
    return room;
  }

  boolean isOut() {
    return outages.holds(world.clockwork.now());
  }

  /** The bot's own place has another id from now on; the old one leads to it. */
  void migrate(Room room) {
    room.place = new Place(name, "s" + room.number, "c" + room.number);
    rooms.put(room.place, room);
  }

  /** A post arrives: it is shown, unless it is a repeat that is dropped. */
  Shown arrive(Room room, DeliveryKey key, Said said) {
    String nonce = nonce(key, said);
    Instant now = world.now();
    Shown earlier = nonces.get(nonce);
    if (traits.dropsRepeats() && earlier != null && now.isBefore(earlier.at().plus(NONCE_WINDOW))) {
      return earlier;
    }
    var shown = new Shown(name.value() + ++messages, room, key, said, now);
    nonces.put(nonce, shown);
    room.shown.add(shown);
    world.posts++;
    world.watch.shown(shown);
    return shown;
  }

  private String nonce(DeliveryKey key, Said said) {
    return world.plant == Plant.NONCE_WITHOUT_PLACE ? said.members().toString() : key.value();
  }
}

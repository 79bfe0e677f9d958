package org.clarion.app.kills;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.clarion.core.message.Place;
import org.clarion.core.message.PlatformName;
import org.clarion.core.message.Traits;
import org.clarion.discord.Discord;
import org.clarion.telegram.Telegram;
import org.clarion.testkit.loopback.LoopbackPlatform;
import org.clarion.testkit.loopback.LoopbackPlatform.Patience;
import org.clarion.testkit.loopback.Repeats;

/** What a bot in a process of its own has to know to reach a platform. */
sealed interface Way {
  String SEPARATOR = " ";

  /** A platform of the testkit's own. */
  record ToRooms(Repeats repeats, URI address) implements Way {
    /** Nobody wants to wait for an answer that does not come. */
    private static final Patience PATIENCE =
        new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1));

    private static final int PER_SECOND_MAX = 25;
    private static final int PER_PLACE_AND_MINUTE_MAX = 15;

    @Override
    public Place place(String room) {
      return new Place(nameOf(repeats), "group", room);
    }

    LoopbackPlatform platform() {
      return new LoopbackPlatform(
          nameOf(repeats),
          address,
          new Traits(repeats.droppedFor(), PER_SECOND_MAX, PER_PLACE_AND_MINUTE_MAX),
          PATIENCE);
    }

    static PlatformName nameOf(Repeats repeats) {
      return new PlatformName(repeats == Repeats.DROPPED ? "dropping" : "showing");
    }

    @Override
    public boolean tellsSharedTime() {
      return true;
    }

    @Override
    public String encoded() {
      return String.join(SEPARATOR, repeats.name(), address.toString());
    }
  }

  /**
   * A Discord, by the real adapter.
   *
   * @param rooms the channels, in the order of {@link Orders#ROOMS}
   */
  record ToDiscord(URI api, URI gateway, String token, String server, List<String> rooms)
      implements Way {
    private static final int PARTS = 4;

    public ToDiscord {
      rooms = List.copyOf(rooms);
    }

    @Override
    public Place place(String room) {
      return new Place(new PlatformName("discord"), server, rooms.get(Orders.ROOMS.indexOf(room)));
    }

    Discord.Settings settings() {
      return new Discord.Settings(token, api, gateway, false);
    }

    @Override
    public boolean tellsSharedTime() {
      return false;
    }

    @Override
    public String encoded() {
      return String.join(
          SEPARATOR,
          api.toString(),
          gateway.toString(),
          token,
          server,
          String.join(SEPARATOR, rooms));
    }
  }

  /**
   * A Telegram, by the real adapter.
   *
   * @param groups the rooms, the first ones in the order of {@link Orders#ROOMS}
   */
  record ToTelegram(URI api, String token, List<String> groups) implements Way {
    private static final String TAG = "telegram";
    private static final int PARTS = 3;

    public ToTelegram {
      groups = List.copyOf(groups);
    }

    /** Those without a name go by their number. */
    @Override
    public Place place(String room) {
      int named = Orders.ROOMS.indexOf(room);
      String group = groups.get(named < 0 ? Integer.parseInt(room) : named);
      return new Place(Telegram.NAME, group, group);
    }

    Telegram.Settings settings() {
      return new Telegram.Settings(token, api);
    }

    @Override
    public boolean tellsSharedTime() {
      return true;
    }

    @Override
    public String encoded() {
      return String.join(SEPARATOR, TAG, api.toString(), token, String.join(SEPARATOR, groups));
    }
  }

  /** A room by the name that orders give it. */
  Place place(String room);

  /** Whether its answers say what time it is by the clock that all share, not by the machine's. */
  boolean tellsSharedTime();

  /** As one argument of a process. */
  String encoded();

  static Way decode(String encoded) {
    List<String> parts = List.of(encoded.split(SEPARATOR, -1));
    if (parts.getFirst().equals(ToTelegram.TAG)) {
      return new ToTelegram(
          URI.create(parts.get(1)), parts.get(2), parts.subList(ToTelegram.PARTS, parts.size()));
    }
    return parts.size() == 2
        ? new ToRooms(Repeats.valueOf(parts.getFirst()), URI.create(parts.getLast()))
        : new ToDiscord(
            URI.create(parts.get(0)),
            URI.create(parts.get(1)),
            parts.get(2),
            parts.get(ToDiscord.PARTS - 1),
            parts.subList(ToDiscord.PARTS, parts.size()));
  }
}

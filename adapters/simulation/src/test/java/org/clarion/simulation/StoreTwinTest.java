package org.clarion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the simulation shows over memory holds for the store that ships: both do just the same. */
class StoreTwinTest {
  private static final int SEEDS = 4;
  private static final int LONG_SEEDS = 200;

  @BeforeAll
  static void quiet() {
    Quiet.down();
  }

  @Test
  void the_same_is_shown_over_the_database_as_over_memory() {
    long from = Long.getLong("from", 0);
    long seeds = Long.getLong("seeds", Boolean.getBoolean("clarion.long") ? LONG_SEEDS : SEEDS);
    for (long seed = from; seed < from + seeds; seed++) {
      World remembered =
          new Sixty(seed, Plant.NONE, new MemoryStorage(World.ZONE, Plant.NONE)).run();
      try (var storage = new H2Storage()) {
        World stored = new Sixty(seed, Plant.NONE, storage).run();

        assertThat(stored.violations).as("seed %d", seed).isEmpty();
        assertThat(shown(stored)).as("seed %d", seed).isEqualTo(shown(remembered));
        assertThat(stored.hash).as("seed %d", seed).isEqualTo(remembered.hash);
      }
    }
  }

  /** What each place was shown, in order, and when. */
  private static Map<String, List<String>> shown(World world) {
    Map<String, List<String>> shown = new TreeMap<>();
    for (Chat chat : world.chats.values()) {
      for (Chat.Room room : chat.rooms.values()) {
        shown.put(
            room.place.toString(),
            room.shown.stream()
                .map(it -> it.at() + " " + it.key().value() + " " + Watch.brief(it.said()))
                .toList());
      }
    }
    return shown;
  }
}

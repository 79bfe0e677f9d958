package org.clarion.testkit.loopback;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/** Decides what goes wrong. Asked once for each request to post or to edit, one after the other. */
@FunctionalInterface
public interface Mishaps {
  /** What goes wrong with this one. */
  Mishap next(Arrival arrival);

  /** All is well. */
  static Mishaps none() {
    return _ -> new Mishap.None();
  }

  /** These one after the other, and all is well after the last. */
  static Mishaps script(Mishap... mishaps) {
    Queue<Mishap> rest = new ArrayDeque<>(List.of(mishaps));
    return _ -> rest.isEmpty() ? new Mishap.None() : rest.remove();
  }

  /**
   * Any of them, as the seed has it.
   *
   * @param percent how many of a hundred requests go wrong
   */
  static Mishaps seeded(long seed, int percent) {
    Random random = new Random(seed);
    return _ -> random.nextInt(100) < percent ? any(random) : new Mishap.None();
  }

  private static Mishap any(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> new Mishap.NoAnswer();
      case 1 -> new Mishap.CutBefore();
      case 2 -> new Mishap.CutAfter();
      case 3 -> new Mishap.TooMany(Duration.ofSeconds(1));
      case 4 -> new Mishap.BrokenBefore();
      case 5 -> new Mishap.BrokenAfter();
      default -> new Mishap.Slow(Duration.ofMillis(200));
    };
  }
}

package org.clarion.simulation;

import java.util.ArrayList;
import java.util.List;

/** Stretches of simulated time, in nanoseconds from the beginning. */
final class Spans {
  private final List<long[]> all = new ArrayList<>();

  void add(long from, long to) {
    all.add(new long[] {from, to});
  }

  boolean holds(long time) {
    for (long[] span : all) {
      if (time >= span[0] && time < span[1]) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of it lies between the two. */
  boolean touches(long from, long to) {
    return all.stream().anyMatch(it -> it[0] < to && it[1] > from);
  }
}

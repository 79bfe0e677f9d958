package org.clarion.core.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time that a key date comes round.
 *
 * @param key tells the occurrences of one date apart and stays the same when this one moves: the
 *     year for yearly dates, the day in a series, {@code once} for the others; where regions have
 *     days of their own, followed by {@code @} and the first of them
 * @param regions the regions that have this day instead of the others; empty for all the others
 * @param note one short line about this one only
 */
public record Occurrence(
    String key, Timing timing, Certainty certainty, List<String> regions, @Nullable String note) {
  /** The key of a date that happens only once. */
  public static final String ONCE = "once";

  public Occurrence {
    regions = List.copyOf(regions);
  }

  /** One with nothing special about it. */
  public Occurrence(String key, Timing timing, Certainty certainty) {
    this(key, timing, certainty, List.of(), null);
  }

  /** Whether it has a day, rather than words only. */
  public boolean hasDay() {
    return !(timing instanceof Timing.Open);
  }
}

package org.clarion.core.date;

/**
 * One time that a key date comes round.
 *
 * @param key tells the occurrences of one date apart and stays the same when this one moves: the
 *     year for yearly dates, {@code once} for the others
 */
public record Occurrence(String key, Timing timing, Certainty certainty) {
  /** The key of a date that happens only once. */
  public static final String ONCE = "once";
}

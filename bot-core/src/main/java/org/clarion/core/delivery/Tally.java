package org.clarion.core.delivery;

import java.util.List;
import org.clarion.core.message.Place;

/**
 * How many deliveries of a group of them came how far.
 *
 * @param sent of them confirmed
 * @param late of those that were sent, how many came late
 * @param skipped not sent, because there was no point any more
 * @param held possibly not there
 * @param open still waiting or on their way
 * @param troubled the places where it is held, or waits because they cannot be posted to; at most
 *     {@link #TROUBLED_MAX}
 */
public record Tally(int sent, int late, int skipped, int held, int open, List<Trouble> troubled) {
  /** As many as are named one by one. */
  public static final int TROUBLED_MAX = 20;

  /** A place, and what is wrong with it. */
  public record Trouble(Place place, String reason) {}

  public Tally {
    troubled = List.copyOf(troubled);
  }

  /** All of them. */
  public int all() {
    return sent + skipped + held + open;
  }
}

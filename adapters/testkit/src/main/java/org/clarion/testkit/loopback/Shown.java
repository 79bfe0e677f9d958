package org.clarion.testkit.loopback;

import java.time.Instant;
import java.util.List;
import org.clarion.core.message.Place;
import org.jspecify.annotations.Nullable;

/**
 * A message that people see in a place.
 *
 * @param at when it appeared, by the platform's clock
 * @param text what it says now
 * @param answersTo the earlier message that it answers; null for none
 * @param before what it said before each edit, the oldest first
 */
public record Shown(
    String id,
    Instant at,
    Place place,
    String key,
    String text,
    @Nullable String answersTo,
    List<String> before) {
  public Shown {
    before = List.copyOf(before);
  }
}

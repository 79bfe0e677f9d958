package org.clarion.core.content;

import java.time.LocalDate;
import java.util.List;
import org.clarion.core.date.Years;

/**
 * Where an entry comes from and how long it can be relied on.
 *
 * @param sources ids of the pack's sources, the main one first; at least one
 * @param where the part of the main source, in words
 * @param checkBy the day by which somebody must have looked at it again
 * @param years the years it speaks about, {@link Years#ALL} unless it is tied to some
 */
public record Provenance(List<String> sources, String where, LocalDate checkBy, Years years) {
  /**
   * @throws IllegalArgumentException when there is no source
   */
  public Provenance {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("Expected at least one source");
    }
  }

  /** Whether the entry was due for a check before the given day. */
  public boolean isOverdue(LocalDate today) {
    return checkBy.isBefore(today);
  }

  /** Whether everything it speaks about was over before the given day's year began. */
  public boolean isPast(LocalDate today) {
    return years.endBefore(today.getYear());
  }
}

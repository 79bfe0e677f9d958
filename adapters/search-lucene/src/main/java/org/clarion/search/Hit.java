package org.clarion.search;

import java.util.Comparator;
import org.clarion.core.content.Entry;

/**
 * How well one entry fits a question; all numbers are between 0 and about 1.
 *
 * @param place where the entry stands in its library
 * @param coverage how much of what the question tells the entry is about
 * @param likeness how like the question the entry's nearest phrasing is
 * @param score what the entries are ordered by
 */
record Hit(int place, Entry entry, double coverage, double likeness, double score) {
  /** Equal scores are ordered by id, so that the same question always gets the same answer. */
  static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score).reversed().thenComparing(it -> it.entry().id());
}

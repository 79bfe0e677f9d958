package org.clarion.core.date;

import org.jspecify.annotations.Nullable;

/** What is different about one occurrence of a date; the others stay as their rule has them. */
public sealed interface Change {
  /** The key of the occurrence it is about. */
  String occurrence();

  /** One short line shown beside the occurrence. */
  @Nullable String note();

  /**
   * This one is on these days. If the rule gave it a day, it has moved; if not, it is now
   * confirmed.
   */
  record Set(String occurrence, Rule.Once when, @Nullable String note) implements Change {}

  /** This one does not happen. */
  record Cancelled(String occurrence, @Nullable String note) implements Change {}

  /** This one has a line of its own. */
  record Noted(String occurrence, String note) implements Change {}
}

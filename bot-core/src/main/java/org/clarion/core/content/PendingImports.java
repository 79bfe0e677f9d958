package org.clarion.core.content;

import java.time.Instant;
import java.util.Optional;

/** Imports that somebody was shown and has not said yes to yet. They are forgotten in time. */
public interface PendingImports {
  /**
   * Keeps an import until the moment.
   *
   * @return a word that nobody can guess, short enough for a button
   */
  String keep(ImportPlan plan, Instant until);

  /** Hands out what was kept, once; nothing when it is gone or its time is over. */
  Optional<ImportPlan> take(String word, Instant now);
}

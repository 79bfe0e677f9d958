package org.clarion.core;

import org.clarion.core.command.Invocation;

/**
 * Keeps one person or one place from drowning out the others.
 *
 * <p>An invocation counts against its asker and its place at the moment it was received.
 */
public interface Admission {
  /** What to do with an invocation. */
  enum Decision {
    ANSWER,
    /** Say once that this is too fast. */
    SAY_TOO_FAST,
    /** Say nothing: they were told already. */
    STAY_SILENT
  }

  Decision decide(Invocation invocation);

  /** Lets everything in: for a terminal, whose only user cannot drown out anybody. */
  static Admission open() {
    return _ -> Decision.ANSWER;
  }
}

package org.clarion.core.date;

import java.time.LocalDateTime;
import java.util.List;

/** Works out the recurrence rules (RFC 5545, RRULE) of calendars that were imported. */
public interface Recurrences {
  /** At most this many instances of one rule come back at once. */
  int INSTANCES_MAX = 500;

  /** Knows no rule; for content without imported calendars. */
  Recurrences NONE =
      (rrule, _, _, _) -> {
        throw new IllegalArgumentException(
            "Expected no recurrence rule but was '%s'".formatted(rrule));
      };

  /**
   * The instances of a rule that begin between two local times, both included, in order; of very
   * many the first {@value #INSTANCES_MAX}.
   *
   * @param rrule the value of an RRULE property, such as {@code FREQ=WEEKLY;COUNT=5}
   * @param start the local start of the first instance
   * @throws IllegalArgumentException when the rule is one that cannot be worked out with certainty
   */
  List<LocalDateTime> expand(
      String rrule, LocalDateTime start, LocalDateTime from, LocalDateTime to);
}

package org.clarion.simulation;

import java.time.Instant;
import java.util.List;
import org.clarion.core.reminder.Kind;
import org.clarion.core.reminder.Trigger;

/**
 * What a message says.
 *
 * @param isRepeat whether it says that it may be the second
 */
record Said(Kind kind, List<Trigger> members, boolean isRepeat, Instant wordedAt) {
  Said {
    members = List.copyOf(members);
  }
}

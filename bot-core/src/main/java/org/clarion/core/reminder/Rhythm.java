package org.clarion.core.reminder;

import java.util.Set;
import org.clarion.core.reminder.ReminderSettings.DigestTime;

/**
 * All times at which any place wants to hear of dates: few, however many places there are.
 *
 * @param revision rises with every change of any subscription
 */
public record Rhythm(long revision, Set<LeadTime> leads, Set<DigestTime> digests) {
  /** The default lead times and no digest. */
  public static final Rhythm DEFAULT = new Rhythm(0, Set.copyOf(LeadTime.DEFAULTS), Set.of());

  public Rhythm {
    leads = Set.copyOf(leads);
    digests = Set.copyOf(digests);
  }
}

package org.clarion.commands.reminders;

import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Timing;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reminder.Standing;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Truth;

/** What has become of a date since a place was told of it. */
sealed interface Development {
  /** It is as it was told. */
  record None() implements Development {}

  /** It is at another time now; either time may lack a day. */
  record Moved(Timing told, Dated now) implements Development {}

  /** It had been called off. */
  record OnAgain(Dated now) implements Development {}

  /** It was called off. */
  record Cancelled(Timing told) implements Development {}

  /** The calendar does not know it any more. */
  record Gone(Timing told) implements Development {}

  /**
   * What has become of what a trigger said.
   *
   * @param interest what the place that was told wants to hear of
   */
  static Development of(Trigger told, Truth truth, Interest interest) {
    Standing standing = truth.of(told.entry(), told.occurrence(), interest);
    if (standing.version() == told.version()) {
      return new None();
    }
    return switch (standing) {
      case Standing.On _ -> {
        Dated now = truth.now(told.entry(), told.occurrence(), interest).orElseThrow();
        yield saidOff(told) ? new OnAgain(now) : new Moved(told.timing(), now);
      }
      case Standing.Cancelled _ -> new Cancelled(told.timing());
      case Standing.Gone _ -> new Gone(told.timing());
    };
  }

  private static boolean saidOff(Trigger told) {
    return told.version() == new Standing.Cancelled(told.timing()).version()
        || told.version() == new Standing.Gone().version();
  }
}

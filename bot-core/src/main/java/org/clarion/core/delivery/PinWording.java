package org.clarion.core.delivery;

import java.time.LocalDate;
import org.clarion.core.content.KeyDates;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.Interest;

/** Words the message with the coming dates, from the content as it is then. */
public interface PinWording {
  /**
   * What is coming for whoever has this interest, in words that are another's only when the dates
   * are, or the day.
   */
  Message of(Interest interest, KeyDates dates, LocalDate today);

  /** What the message says when it is kept up to date no longer. */
  Message ended();
}

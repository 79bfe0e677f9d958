package org.clarion.core.reminder;

import java.time.Instant;
import org.clarion.core.message.EntryId;

/**
 * The moment one occurrence of a date becomes due for a reminder; one for all places together.
 *
 * @param occurrence the occurrence's key
 * @param lead id of the lead time
 * @param version changes when the occurrence's time changes, so that a moved date is announced anew
 * @param dueAt never sent before
 * @param expiresAt never sent at or after: the date has begun
 * @param topic whom it is for
 */
public record Trigger(
    EntryId entry,
    String occurrence,
    String lead,
    int version,
    Instant dueAt,
    Instant expiresAt,
    Topic topic) {
  /** A trigger for a reminder. */
  public Trigger(
      EntryId entry,
      String occurrence,
      String lead,
      int version,
      Instant dueAt,
      Instant expiresAt) {
    this(entry, occurrence, lead, version, dueAt, expiresAt, Topic.REMINDERS);
  }
}

package org.clarion.core.reminder;

import java.time.Instant;
import org.clarion.core.date.Timing;
import org.clarion.core.message.EntryId;

/**
 * The moment one occurrence of a date becomes due for a post; one for all places together.
 *
 * @param occurrence the occurrence's key
 * @param lead id of the lead time
 * @param version see {@link Standing#version()}; a moved date is announced anew
 * @param timing when the occurrence is, as it was planned: what people are told
 * @param dueAt never sent before
 * @param expiresAt never sent at or after: the date has begun
 */
public record Trigger(
    EntryId entry,
    String occurrence,
    String lead,
    int version,
    Kind kind,
    Timing timing,
    Instant dueAt,
    Instant expiresAt) {
  /** What a place has asked for that gets it. */
  public Topic topic() {
    return kind.topic();
  }
}

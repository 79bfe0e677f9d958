package org.clarion.core.reminder;

/** What a place can ask for. */
public enum Topic {
  /** Reminders before key dates, for everybody. */
  REMINDERS,
  /** Questions to the owners of dates that have no day yet, and reports, for those who plan. */
  QUESTIONS,
  /** Key dates in the list of events that the platform keeps for the whole server or group. */
  EVENTS,
  /** A pinned message with the coming key dates that is kept up to date. */
  PINNED
}

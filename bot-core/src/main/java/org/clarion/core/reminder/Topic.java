package org.clarion.core.reminder;

/** What a place can ask to have posted. */
public enum Topic {
  /** Reminders before key dates, for everybody. */
  REMINDERS,
  /** Questions to the owners of dates that have no day yet, and reports, for those who plan. */
  QUESTIONS
}

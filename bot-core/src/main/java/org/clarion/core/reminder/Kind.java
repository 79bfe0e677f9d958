package org.clarion.core.reminder;

/** What a post is for. */
public enum Kind {
  /** A date is coming. */
  REMINDER(Topic.REMINDERS),
  /** What is coming in the next weeks, all in one. */
  DIGEST(Topic.REMINDERS),
  /** A date that this place was told of is another day now, or is off. */
  CORRECTION(Topic.REMINDERS),
  /** A date has no day yet, and its owner is asked for one. */
  QUESTION(Topic.QUESTIONS),
  /** Something did not go as it should, or a correction went round. */
  REPORT(Topic.QUESTIONS);

  private final Topic topic;

  Kind(Topic topic) {
    this.topic = topic;
  }

  /** What a place has asked for that gets it. */
  public Topic topic() {
    return topic;
  }
}

package org.clarion.discord;

/** The way back to somebody who asked. Nothing here waits for Discord. */
interface Answering {
  /** Shows them that an answer takes its time. */
  void late();

  /** Tells them that there is no time for them, if they are waiting to hear anything. */
  void turnAway(Turns.Taken why);

  /** Leaves them without an answer. */
  void drop();

  /** Tells them that the answer failed. */
  void broken();
}

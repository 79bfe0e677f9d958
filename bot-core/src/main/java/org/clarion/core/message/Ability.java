package org.clarion.core.message;

/** Something the bot has to be allowed to do in a place before everything works there. */
public enum Ability {
  /** See that the place exists and what is in it. */
  SEE,
  /** Post in it. */
  POST,
  /** Send files with a post: calendars, the year's picture. */
  ATTACH_FILES,
  /** Look back at its own posts, to find out whether one arrived that was never confirmed. */
  READ_HISTORY
}

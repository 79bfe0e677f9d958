package org.clarion.core.command;

/** Who may use a command. */
public enum Access {
  /** Whoever writes to the bot. What is open to them changes nothing that is kept. */
  ANYONE,
  /** May change what the bot does in this channel, group or chat. */
  PLACE_MANAGER,
  /** Keeps the group's content and settings. */
  ORGANISER
}

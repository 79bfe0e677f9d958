package org.clarion.core.command;

/** Who may use a command. */
public enum Access {
  ANYONE,
  /** May change what the bot does in this channel, group or chat. */
  PLACE_MANAGER,
  /** Keeps the group's content and settings. */
  ORGANISER
}

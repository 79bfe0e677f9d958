package org.clarion.loopback.telegram;

/** What somebody is in a chat. */
public enum Status {
  /** May do everything. */
  CREATOR,
  /** An administrator who may change the chat's title, photo and settings. */
  ADMINISTRATOR,
  /** An administrator who may not change the chat's title, photo and settings. */
  MODERATOR,
  MEMBER,
  LEFT,
  KICKED;

  boolean isHere() {
    return this != LEFT && this != KICKED;
  }

  boolean isAdministrator() {
    return this == CREATOR || this == ADMINISTRATOR || this == MODERATOR;
  }
}

package org.clarion.core.message;

/** What looking for an earlier message of the bot's own in a place has shown. */
public sealed interface Sighting {
  /** It is there, under this id of the platform's. */
  record Seen(String platformMessageId) implements Sighting {}

  /** It was not posted. */
  record NotSeen() implements Sighting {}

  /** The platform has no history for the bot to read. */
  record CannotLook() implements Sighting {}

  /** The platform does not answer; looking again later may show it. */
  record NoAnswer() implements Sighting {}
}

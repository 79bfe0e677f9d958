package org.clarion.telegram;

/** Who has written or pressed something. */
sealed interface Sender {
  /** The number by which Telegram knows them. */
  long id();

  /** Somebody by themselves. */
  record Person(long id) implements Sender {}

  /** An administrator who hides behind the group, or a channel: nobody who could have rights. */
  record Masked(long id) implements Sender {}
}

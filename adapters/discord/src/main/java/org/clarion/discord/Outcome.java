package org.clarion.discord;

/** How a call to Discord ended. */
sealed interface Outcome<T> {
  /** It was answered. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It was refused, or there was no answer in time. */
  record Failed<T>(Throwable failure, Attempts attempts) implements Outcome<T> {}
}

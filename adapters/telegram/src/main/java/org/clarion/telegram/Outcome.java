package org.clarion.telegram;

/** How a call to Telegram ended. */
sealed interface Outcome<T> {
  /** Telegram has done it. */
  record Done<T>(T value) implements Outcome<T> {}

  /** Telegram has not done it, or nobody knows. */
  record Failed<T>(Failure failure) implements Outcome<T> {}
}

package org.clarion.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a call to Telegram failed, and whether it may have had its effect all the same. */
sealed interface Failure {
  int UNAUTHORISED = 401;
  int FORBIDDEN = 403;
  int ABSENT = 404;
  int CONFLICT = 409;
  int TOO_MANY = 429;

  /** What went wrong, for logs: it names nobody and holds no token. */
  String reason();

  /** Whether Telegram has said that it does not know the token. */
  default boolean isUnknownToken() {
    return this instanceof Refused refusal
        && (refusal.status() == UNAUTHORISED || refusal.status() == ABSENT);
  }

  /**
   * Telegram has said no: nothing was done.
   *
   * @param status Telegram's error code
   * @param description Telegram's own words, which are for telling errors apart and never for logs
   * @param retryAfter how long it asks to wait; zero when it does not say
   * @param movedTo the chat's id from now on; null when it has not moved
   */
  record Refused(int status, String description, Duration retryAfter, @Nullable Long movedTo)
      implements Failure {
    @Override
    public String reason() {
      return "status " + status;
    }

    /** Without the description, which may quote what people wrote. */
    @Override
    public String toString() {
      return reason();
    }
  }

  /**
   * Not a byte of the request has left: nothing was done.
   *
   * @param left how long it is until trying again is of use; zero when nobody knows
   */
  record NotSent(Duration left, String reason) implements Failure {
    NotSent(String reason) {
      this(Duration.ZERO, reason);
    }
  }

  /** The answer never came, or says nothing: it may have been done or not. */
  record NoAnswer(String reason) implements Failure {}

  /** The library takes the request for malformed and has not sent it. */
  record Malformed(String reason) implements Failure {}
}

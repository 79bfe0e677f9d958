package org.clarion.app.text;

import org.jspecify.annotations.Nullable;

/** What was asked for cannot be done; the message says why and what to do, to whoever asked. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Failure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** A failure with these words. */
  public static Failure saying(String message) {
    return new Failure(message, null);
  }

  /** A failure with the sentence of this name. */
  public static Failure of(String name, Object... values) {
    return saying(Texts.say(name, values));
  }

  /** The same, with what led to it for the log. */
  public static Failure because(Throwable cause, String name, Object... values) {
    return new Failure(Texts.say(name, values), cause);
  }
}

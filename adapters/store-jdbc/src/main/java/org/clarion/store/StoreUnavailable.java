package org.clarion.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened, and why. Holds neither a user's name nor a password. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  StoreUnavailable(Reason reason, String detail) {
    this(reason, detail, null);
  }

  StoreUnavailable(Reason reason, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** For whoever reads the log: what was expected and what was found, without secrets. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** What keeps the store shut; each calls for something else to be done. */
  public enum Reason {
    /** The address is not one of a database that the bot opens. */
    REFUSED_URL,
    /** The server does not answer, or the folder cannot be written to. */
    UNREACHABLE,
    /** The database does not take the user's name or password, or does not let it make tables. */
    DENIED,
    /** Another process has the file open. */
    IN_USE,
    /** A newer version of the bot has written to it. */
    NEWER_SCHEMA,
    /** It holds the tables of some other program. */
    FOREIGN,
    /** What is there cannot be read any more. */
    CORRUPT
  }
}

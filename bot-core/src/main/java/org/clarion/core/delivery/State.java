package org.clarion.core.delivery;

/** How far a delivery has come. */
public enum State {
  /** Waits for its moment. */
  PLANNED,
  /** One sender has taken it; nothing was sent. */
  CLAIMED,
  /** It is being sent, or its sender vanished while it was: nobody knows whether it arrived. */
  SENDING,
  /** The platform has confirmed it. */
  SENT,
  /** It will not be sent; the reason says why. */
  SKIPPED,
  /** It is not tried again by itself; an organiser is told where nothing else makes up for it. */
  HELD;

  /** Whether nothing more becomes of it. */
  public boolean isSettled() {
    return switch (this) {
      case PLANNED, CLAIMED, SENDING -> false;
      case SENT, SKIPPED, HELD -> true;
    };
  }
}

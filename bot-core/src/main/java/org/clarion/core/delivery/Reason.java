package org.clarion.core.delivery;

import java.util.Locale;

/** Why a delivery was not sent, or not yet, as far as the bot itself decided it. */
public enum Reason {
  /** Its date had begun. */
  EXPIRED,
  /** The place does not want it any more. */
  UNSUBSCRIBED,
  /** The place has said that the date is done with, or not for it. */
  DISMISSED,
  /** A later reminder of the same date took its place. */
  SUPERSEDED,
  /** The date is another day now, is off or is gone. */
  MOVED,
  /** The content has nothing to say about it any more. */
  NOTHING_TO_SAY,
  /** The place was quiet until the date had begun. */
  QUIET,
  /** The place had had its posts for the week. */
  CAPPED,
  /** No answer came; a later reminder of the same date makes up for it. */
  COVERED_BY_NEXT,
  /** No answer came, and none to the repeat. */
  UNANSWERED,
  /** The platform refused the message for good. */
  REJECTED;

  /** The word for it in the store and in the log. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

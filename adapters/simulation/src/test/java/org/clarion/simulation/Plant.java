package org.clarion.simulation;

/** Faults that are built in on purpose, to see that they are found. */
enum Plant {
  NONE,

  /** A post is only marked when it has been sent. */
  MARK_AFTER_SENDING,

  /** A post counts as sent before it is. */
  MARK_BEFORE_SENDING,

  /** Each attempt has a key of its own. */
  RANDOM_NONCE,

  /** The same thing has the same key in all places. */
  NONCE_WITHOUT_PLACE,

  /** Leases are held by clocks that differ from bot to bot. */
  SKEWED_CLOCKS,

  /** Rows are written by whoever had them once: not even the state is looked at. */
  NO_FENCE,

  /** Nobody asks whether a platform is well before the one repeat is spent. */
  NO_HEALTH_GATE,

  /** A resend is not held back when the platform may have forgotten the key. */
  WINDOW_NOT_CHECKED_AT_RESEND,

  /** What may be known is not corrected, only what is. */
  NO_CORRECTION_AFTER_AMBIGUITY,

  /** Sleeps until what was next when it fell asleep. */
  SLEEPS_ON_OLD_SCHEDULE,

  /** What was claimed when its place was turned off is started all the same. */
  UNSUBSCRIBED_NOT_CHECKED,

  /** What was claimed before its date began is started afterwards. */
  EXPIRY_NOT_CHECKED,

  /** A moved date's reminder is the same row as that of its old day. */
  NO_VERSION_IN_KEY,

  /** A second correction to the same time is the same row as the first. */
  CORRECTIONS_WITHOUT_NUMBER,

  /** A post is judged and worded from a calendar that is not the stored one any more. */
  CONTENT_NOT_CHECKED
}

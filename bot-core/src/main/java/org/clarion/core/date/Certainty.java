package org.clarion.core.date;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure the group may be that a key date falls when it is said to. */
public enum Certainty {
  /** The same day every year, or a day that was published. */
  FIXED,
  /** Worked out by a rule that has held so far. */
  RULE,
  /** The week is known, the day in it is not. */
  WEEK,
  /** Roughly then; it moves from year to year, so no day is given. */
  APPROXIMATE,
  /** Not set yet; no day is given and its owner is asked for one. */
  TO_BE_CONFIRMED,
  /** Set once, now on another day. */
  MOVED,
  /** Was planned, will not happen. */
  CANCELLED,
  /** Kept for the record; never announced again. */
  RETIRED;

  /** The word for it in content files and in data handed out, such as {@code to-be-confirmed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The certainty with this {@link #word()}, or nothing. */
  public static Optional<Certainty> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}

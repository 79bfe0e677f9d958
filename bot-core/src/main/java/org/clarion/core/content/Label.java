package org.clarion.core.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a source speaks for the union. */
public enum Label {
  OFFICIAL,
  /** From a branch, district or association, for its own members. */
  LOCAL,
  /** From a side in an argument inside or outside the union; never advice. */
  PARTISAN,
  /** From a time that has passed; never advice. */
  HISTORICAL;

  /** The word for it in content files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The label with this {@link #word()}, or nothing. */
  public static Optional<Label> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  /** Whether what such a source says may be passed on as advice for today. */
  public boolean speaksForToday() {
    return switch (this) {
      case OFFICIAL, LOCAL -> true;
      case PARTISAN, HISTORICAL -> false;
    };
  }
}

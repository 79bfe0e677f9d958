package org.clarion.core.date;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A stretch of the school year that people plan by. */
public enum TermPart {
  AUTUMN_TERM,
  AUTUMN_HALF_TERM,
  CHRISTMAS_HOLIDAY,
  SPRING_TERM,
  SPRING_HALF_TERM,
  EASTER_HOLIDAY,
  SUMMER_TERM,
  SUMMER_HALF_TERM,
  SUMMER_HOLIDAY;

  /** The word for it in content files, such as {@code autumn-half-term}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The part with this {@link #word()}, or nothing. */
  public static Optional<TermPart> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  /** Whether schools are closed all through it. */
  public boolean isHoliday() {
    return switch (this) {
      case AUTUMN_TERM, SPRING_TERM, SUMMER_TERM -> false;
      case AUTUMN_HALF_TERM,
          CHRISTMAS_HOLIDAY,
          SPRING_HALF_TERM,
          EASTER_HOLIDAY,
          SUMMER_HALF_TERM,
          SUMMER_HOLIDAY ->
          true;
    };
  }
}

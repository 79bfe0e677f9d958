package org.clarion.core.date;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a date that belongs to 29 February falls in the years without that day. */
public enum LeapDay {
  /** The day before, still in February. */
  FEBRUARY_28,
  /** The day after. */
  MARCH_1,
  /** Not at all. */
  SKIP;

  private static final MonthDay LAST = MonthDay.of(2, 29);

  /** The word for it in content files, such as {@code february-28}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The choice with this {@link #word()}, or nothing. */
  public static Optional<LeapDay> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  /** The day of that year; nothing when it is to be left out. */
  Optional<LocalDate> in(int year, MonthDay day) {
    if (!day.equals(LAST) || day.isValidYear(year)) {
      return Optional.of(day.atYear(year));
    }
    return switch (this) {
      case FEBRUARY_28 -> Optional.of(LocalDate.of(year, 2, 28));
      case MARCH_1 -> Optional.of(LocalDate.of(year, 3, 1));
      case SKIP -> Optional.empty();
    };
  }
}

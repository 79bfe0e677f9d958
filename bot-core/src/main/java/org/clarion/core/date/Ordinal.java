package org.clarion.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the Mondays, Tuesdays and so on of a month is meant. */
public enum Ordinal {
  FIRST(0),
  SECOND(1),
  THIRD(2),
  FOURTH(3),
  /** In months that have no fifth one there is none. */
  FIFTH(4),
  LAST(-1);

  private final int weeksAfterFirst;

  Ordinal(int weeksAfterFirst) {
    this.weeksAfterFirst = weeksAfterFirst;
  }

  /** The word for it in content files, such as {@code first}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ordinal with this {@link #word()}, or nothing. */
  public static Optional<Ordinal> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  /** That weekday of the month; nothing when the month has no fifth one. */
  Optional<LocalDate> of(DayOfWeek weekday, YearMonth month) {
    LocalDate end = month.atEndOfMonth();
    if (this == LAST) {
      return Optional.of(end.minusDays(Math.floorMod(end.getDayOfWeek().compareTo(weekday), 7)));
    }
    LocalDate start = month.atDay(1);
    int toFirst = Math.floorMod(weekday.compareTo(start.getDayOfWeek()), 7);
    return Optional.of(start.plusDays(toFirst + 7L * weeksAfterFirst))
        .filter(it -> !it.isAfter(end));
  }
}

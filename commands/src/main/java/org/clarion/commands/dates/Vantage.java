package org.clarion.commands.dates;

import java.time.LocalDate;
import org.clarion.core.date.TermCalendar;
import org.jspecify.annotations.Nullable;

/**
 * From where words such as "next week" or "half-term" are meant.
 *
 * @param schools the school years that are meant; null where the group knows none
 */
public record Vantage(LocalDate today, @Nullable TermCalendar schools) {
  /** The same schools, seen from another day. */
  Vantage on(LocalDate day) {
    return new Vantage(day, schools);
  }
}

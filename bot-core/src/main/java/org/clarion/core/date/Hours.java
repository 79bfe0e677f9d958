package org.clarion.core.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The time of day of something that repeats, on the wall clock.
 *
 * @param end equal to the start where only the start is known; before it when it ends after
 *     midnight
 */
public record Hours(LocalTime start, LocalTime end) {
  /** When it ends if it begins on the given day. */
  LocalDateTime endFrom(LocalDate day) {
    return (end.isBefore(start) ? day.plusDays(1) : day).atTime(end);
  }
}

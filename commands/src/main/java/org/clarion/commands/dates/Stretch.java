package org.clarion.commands.dates;

import java.time.LocalDate;
import org.clarion.core.date.Period;

/** The days that some words mean, and what they were worked out by. */
public record Stretch(Period days, Basis basis) {
  /** What a stretch of days was worked out by. */
  public enum Basis {
    /** The calendar alone. */
    CALENDAR,
    /** A published school year. */
    TERMS,
    /** The weeks of all places, because the school year is not published. */
    ANYWHERE;

    Basis and(Basis other) {
      return compareTo(other) < 0 ? other : this;
    }
  }

  static Stretch of(LocalDate first, LocalDate last) {
    return new Stretch(new Period(first, last), Basis.CALENDAR);
  }

  static Stretch day(LocalDate day) {
    return of(day, day);
  }

  LocalDate from() {
    return days.from();
  }

  LocalDate to() {
    return days.to();
  }

  /** Other days, worked out from these. */
  Stretch with(LocalDate first, LocalDate last) {
    return new Stretch(new Period(first, last), basis);
  }

  /** From the first of these days to the last of the others. */
  Stretch upTo(Stretch other) {
    return new Stretch(new Period(from(), other.to()), basis.and(other.basis));
  }

  /** How many days it has. */
  int length() {
    return Math.toIntExact(to().toEpochDay() - from().toEpochDay() + 1);
  }
}

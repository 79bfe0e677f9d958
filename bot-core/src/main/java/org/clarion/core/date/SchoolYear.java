package org.clarion.core.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One school year as an authority published it.
 *
 * @param closed single days in term on which schools are closed, such as the May bank holiday
 */
public record SchoolYear(Term autumn, Term spring, Term summer, List<LocalDate> closed) {
  /**
   * A term, from its first to its last day of school.
   *
   * @param halfTerm the days off in its middle, from the first to the last weekday; null when there
   *     is none
   */
  public record Term(Period days, @Nullable Period halfTerm) {
    /**
     * @throws IllegalArgumentException when the half-term is not inside the term
     */
    public Term {
      if (halfTerm != null
          && (!halfTerm.from().isAfter(days.from()) || !halfTerm.to().isBefore(days.to()))) {
        throw new IllegalArgumentException(
            "Expected a half-term inside %s to %s but was %s to %s"
                .formatted(days.from(), days.to(), halfTerm.from(), halfTerm.to()));
      }
    }

    boolean isSchool(LocalDate day) {
      return days.holds(day) && (halfTerm == null || !halfTerm.holds(day));
    }
  }

  /**
   * @throws IllegalArgumentException when the terms are not in order
   */
  public SchoolYear {
    closed = List.copyOf(closed);
    if (!autumn.days().to().isBefore(spring.days().from())
        || !spring.days().to().isBefore(summer.days().from())) {
      throw new IllegalArgumentException(
          "Expected terms in order but spring was %s to %s"
              .formatted(spring.days().from(), spring.days().to()));
    }
  }

  /** The first day of the autumn term to the last of the summer term. */
  public Period days() {
    return new Period(autumn.days().from(), summer.days().to());
  }

  /** Whether pupils are in school on a day of this school year. */
  boolean isSchoolDay(LocalDate day) {
    return !closed.contains(day)
        && !Weekend.isOn(day)
        && (autumn.isSchool(day) || spring.isSchool(day) || summer.isSchool(day));
  }
}

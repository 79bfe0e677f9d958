package org.clarion.content;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clarion.core.date.Period;
import org.clarion.core.date.SchoolYear;
import org.clarion.core.date.SchoolYear.Term;
import org.clarion.core.date.TermCalendar;
import org.jspecify.annotations.Nullable;

/** Makes sound term calendars. */
final class RandomTerms {
  private static final int YEARS_MAX = 3;

  private final Random random;

  RandomTerms(Random random) {
    this.random = random;
  }

  TermCalendar next(List<String> regions) {
    List<SchoolYear> years = new ArrayList<>();
    int first = 2020 + random.nextInt(10);
    for (int year = first; year <= first + random.nextInt(YEARS_MAX); year++) {
      years.add(year(year));
    }
    return new TermCalendar(regions, years);
  }

  private SchoolYear year(int year) {
    Term autumn = term(monday(year, 9));
    List<LocalDate> closed =
        random.nextBoolean() ? List.of(autumn.days().from().plusDays(1)) : List.of();
    return new SchoolYear(autumn, term(monday(year + 1, 1)), term(monday(year + 1, 4)), closed);
  }

  /** From a Monday to a Friday, some eleven weeks later. */
  private Term term(LocalDate start) {
    LocalDate end = start.plusWeeks(9 + random.nextInt(3)).plusDays(4);
    LocalDate middle = start.plusWeeks(4);
    return new Term(new Period(start, end), halfTerm(middle));
  }

  private @Nullable Period halfTerm(LocalDate monday) {
    return switch (random.nextInt(3)) {
      case 0 -> null;
      case 1 -> new Period(monday, monday);
      default -> new Period(monday, monday.plusDays(4));
    };
  }

  private static LocalDate monday(int year, int month) {
    return LocalDate.of(year, month, 1).with(nextOrSame(DayOfWeek.MONDAY));
  }
}

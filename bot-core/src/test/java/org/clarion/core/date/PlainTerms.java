package org.clarion.core.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every single day is in a school calendar that has no gap, written down day by day. */
final class PlainTerms {
  private final Map<LocalDate, Set<TermPart>> parts = new HashMap<>();
  private final Set<LocalDate> school = new HashSet<>();

  PlainTerms(TermCalendar calendar) {
    List<SchoolYear> years = calendar.years();
    for (int i = 0; i < years.size(); i++) {
      SchoolYear year = years.get(i);
      LocalDate next = i + 1 < years.size() ? years.get(i + 1).autumn().days().from() : null;
      LocalDate spring = year.spring().days().from();
      LocalDate summer = year.summer().days().from();
      term(year, year.autumn(), TermPart.AUTUMN_TERM, TermPart.AUTUMN_HALF_TERM);
      holiday(year.autumn(), spring, TermPart.CHRISTMAS_HOLIDAY);
      term(year, year.spring(), TermPart.SPRING_TERM, TermPart.SPRING_HALF_TERM);
      holiday(year.spring(), summer, TermPart.EASTER_HOLIDAY);
      term(year, year.summer(), TermPart.SUMMER_TERM, TermPart.SUMMER_HALF_TERM);
      holiday(year.summer(), next, TermPart.SUMMER_HOLIDAY);
    }
  }

  boolean isSchool(LocalDate day) {
    return school.contains(day);
  }

  boolean isIn(TermPart part, LocalDate day) {
    return parts.getOrDefault(day, Set.of()).contains(part);
  }

  boolean begins(TermPart part, LocalDate day) {
    return isIn(part, day) && !isIn(part, day.minusDays(1));
  }

  boolean ends(TermPart part, LocalDate day) {
    return isIn(part, day) && !isIn(part, day.plusDays(1));
  }

  /** Whether it is a weekday of the part, and the weekday before it is not. */
  boolean isFirstWeekday(TermPart part, LocalDate day) {
    int back = day.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1;
    return isIn(part, day) && !isWeekend(day) && !isIn(part, day.minusDays(back));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private void term(SchoolYear year, SchoolYear.Term term, TermPart whole, TermPart half) {
    Period halfTerm = term.halfTerm();
    for (LocalDate day = term.days().from();
        !day.isAfter(term.days().to());
        day = day.plusDays(1)) {
      boolean off =
          halfTerm != null && !day.isBefore(halfTerm.from()) && !day.isAfter(halfTerm.to());
      parts.computeIfAbsent(day, _ -> EnumSet.noneOf(TermPart.class)).add(whole);
      if (off) {
        parts.get(day).add(half);
      }
      if (!off && !isWeekend(day) && !year.closed().contains(day)) {
        school.add(day);
      }
    }
  }

  private void holiday(SchoolYear.Term before, @Nullable LocalDate next, TermPart part) {
    if (next != null) {
      before
          .days()
          .to()
          .plusDays(1)
          .datesUntil(next)
          .forEach(it -> parts.put(it, EnumSet.of(part)));
    }
  }
}

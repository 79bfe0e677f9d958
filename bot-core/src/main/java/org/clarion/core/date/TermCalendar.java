package org.clarion.core.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The school years of a nation or a local authority, as far as they are published. About days
 * outside them it says nothing at all, rather than guess.
 *
 * @param regions the regions whose schools go by it unless told otherwise
 * @param years in order, without overlaps
 */
public record TermCalendar(List<String> regions, List<SchoolYear> years) {
  /** How far from a day a school day is looked for. */
  private static final int SEARCH_DAYS_MAX = 120;

  /**
   * @throws IllegalArgumentException when the school years are not in order
   */
  public TermCalendar {
    regions = List.copyOf(regions);
    years = List.copyOf(years);
    for (int i = 1; i < years.size(); i++) {
      if (!years.get(i - 1).days().to().isBefore(years.get(i).days().from())) {
        throw new IllegalArgumentException(
            "Expected school years in order but one begins on " + years.get(i).days().from());
      }
    }
  }

  /**
   * The days of a part that begins in the given calendar year; nothing when it is not published.
   *
   * <p>Half-terms are as published, holidays run from the day after one term to the day before the
   * next.
   */
  public Optional<Period> find(TermPart part, int year) {
    return parts(part).filter(it -> it.from().getYear() == year).findFirst();
  }

  /** The first of those parts that is not over by the day; nothing when none is published. */
  public Optional<Period> next(TermPart part, LocalDate day) {
    return parts(part).filter(it -> !it.to().isBefore(day)).findFirst();
  }

  /** Whether pupils are in school that day; nothing when its school year is not published. */
  public Optional<Boolean> isSchoolDay(LocalDate day) {
    return knows(day) ? Optional.of(isSchool(day)) : Optional.empty();
  }

  /** The last school day before a day; nothing when it is not published. */
  public Optional<LocalDate> schoolDayBefore(LocalDate day, int count) {
    return schoolDay(day, count, -1);
  }

  /** The first school day after a day, or the second and so on; nothing when not published. */
  public Optional<LocalDate> schoolDayAfter(LocalDate day, int count) {
    return schoolDay(day, count, 1);
  }

  /**
   * How many school days lie from one day to another, the first included and the last not; nothing
   * unless all of it is published.
   */
  public OptionalInt schoolDays(LocalDate from, LocalDate to) {
    if (from.isAfter(to) || from.plusYears(2).isBefore(to)) {
      return OptionalInt.empty();
    }
    List<LocalDate> days = from.datesUntil(to).toList();
    return days.stream().allMatch(this::knows)
        ? OptionalInt.of((int) days.stream().filter(this::isSchool).count())
        : OptionalInt.empty();
  }

  /**
   * The school day on which pupils can mark a day: itself, or the nearest one, or the last one
   * before it when it lies in a holiday. Nothing when it is not published.
   */
  public Optional<LocalDate> nearestSchoolDay(LocalDate day) {
    if (!knows(day)) {
      return Optional.empty();
    }
    if (isSchool(day)) {
      return Optional.of(day);
    }
    Optional<LocalDate> before = schoolDayBefore(day, 1);
    Optional<LocalDate> after = schoolDayAfter(day, 1);
    if (before.isEmpty() || after.isEmpty()) {
      return before;
    }
    boolean afterIsNearer =
        after.get().toEpochDay() - day.toEpochDay() < day.toEpochDay() - before.get().toEpochDay();
    boolean thisWeekend = after.get().toEpochDay() - before.get().toEpochDay() <= 5;
    return afterIsNearer && thisWeekend ? after : before;
  }

  private Optional<LocalDate> schoolDay(LocalDate day, int count, int step) {
    int found = 0;
    for (int i = 1; i <= SEARCH_DAYS_MAX; i++) {
      LocalDate candidate = day.plusDays((long) step * i);
      if (!knows(candidate)) {
        return Optional.empty();
      }
      if (isSchool(candidate) && ++found == count) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private boolean isSchool(LocalDate day) {
    for (SchoolYear year : years) {
      if (year.isSchoolDay(day)) {
        return true;
      }
    }
    return false;
  }

  /** Known are the days of each school year, and the summer between two that follow each other. */
  private boolean knows(LocalDate day) {
    for (int i = 0; i < years.size(); i++) {
      if (years.get(i).days().holds(day)
          || summerAfter(i).filter(it -> it.holds(day)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** In order, as the school years are. */
  private Stream<Period> parts(TermPart part) {
    return part == TermPart.SUMMER_HOLIDAY
        ? IntStream.range(0, years.size()).boxed().flatMap(it -> summerAfter(it).stream())
        : years.stream().flatMap(it -> part(it, part).stream());
  }

  /** The summer after a school year; nothing when the next one is not published. */
  private Optional<Period> summerAfter(int index) {
    if (index + 1 == years.size()) {
      return Optional.empty();
    }
    Period before = years.get(index).days();
    Period after = years.get(index + 1).days();
    return before.to().getYear() == after.from().getYear()
        ? between(before, after)
        : Optional.empty();
  }

  private static Optional<Period> part(SchoolYear year, TermPart part) {
    return switch (part) {
      case AUTUMN_TERM -> Optional.of(year.autumn().days());
      case AUTUMN_HALF_TERM -> halfTerm(year.autumn());
      case CHRISTMAS_HOLIDAY -> between(year.autumn().days(), year.spring().days());
      case SPRING_TERM -> Optional.of(year.spring().days());
      case SPRING_HALF_TERM -> halfTerm(year.spring());
      case EASTER_HOLIDAY -> between(year.spring().days(), year.summer().days());
      case SUMMER_TERM -> Optional.of(year.summer().days());
      case SUMMER_HALF_TERM -> halfTerm(year.summer());
      case SUMMER_HOLIDAY -> Optional.empty();
    };
  }

  private static Optional<Period> halfTerm(SchoolYear.Term term) {
    return Optional.ofNullable(term.halfTerm());
  }

  /** The days off between two; nothing when one follows the other at once. */
  private static Optional<Period> between(Period before, Period after) {
    LocalDate first = before.to().plusDays(1);
    return first.isBefore(after.from())
        ? Optional.of(new Period(first, after.from().minusDays(1)))
        : Optional.empty();
  }
}

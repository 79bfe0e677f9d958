package org.clarion.commands.dates;

import static org.clarion.commands.dates.SchoolPart.BREAK;
import static org.clarion.commands.dates.SchoolPart.HALF_TERM;
import static org.clarion.commands.dates.SchoolPart.TERM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.TermPart;
import org.clarion.core.date.Weekend;
import org.jspecify.annotations.Nullable;

/** Reads the parts of the school year: {@code half-term}, {@code summer holidays}. */
final class SchoolReadings {
  private static final String SCHOOL_YEAR = "(?:school|academic) year";

  /** What begins with a word that would mean something else before other words. */
  static final List<Reading> BEFORE_ALL =
      List.of(new Reading("after (?:the )?" + HALF_TERM, SchoolReadings::afterHalfTerm));

  static final List<Reading> ALL =
      List.of(
          new Reading(HALF_TERM, (words, now) -> withWeekends(SchoolPart.of(words, now).days())),
          new Reading(TERM, (words, now) -> SchoolPart.of(words, now).days()),
          new Reading(BREAK, (words, now) -> SchoolPart.of(words, now).days()),
          new Reading(
              "rest of (?:the|this)(?: (this))?(?: (spring|summer|autumn))? (?:school )?term(?:"
                  + " (20\\d\\d))?",
              (words, now) -> NearReadings.rest(SchoolPart.of(words, now).days(), now.today())),
          new Reading(
              "rest of (?:the|this) " + SCHOOL_YEAR,
              (_, now) -> NearReadings.rest(year(now, 0), now.today())),
          new Reading(
              "(?:(this|next|last) |(?<=\\bof the ))" + SCHOOL_YEAR,
              (words, now) -> year(now, steps(words.group(1)))),
          new Reading(
              "(?:" + SCHOOL_YEAR + " )?(20\\d\\d)[-/](\\d\\d)(?![-/])", SchoolReadings::numbered));

  private SchoolReadings() {}

  /** From the first day back at school to the end of that term. */
  private static Stretch afterHalfTerm(MatchResult words, Vantage now) {
    SchoolPart half = SchoolPart.of(words, now);
    LocalDate end = half.days().to();
    Stretch term = new SchoolTime(now.schools()).coming(term(half.part()), end);
    LocalDate back = dayBack(now.schools(), end);
    return half.days().with(back, back).upTo(term);
  }

  private static LocalDate dayBack(@Nullable TermCalendar schools, LocalDate end) {
    Optional<LocalDate> published =
        schools == null ? Optional.empty() : schools.schoolDayAfter(end, 1);
    return published.orElseGet(() -> end.plusDays(1));
  }

  /** The term in whose middle a half-term lies. */
  private static TermPart term(TermPart halfTerm) {
    return switch (halfTerm) {
      case SPRING_TERM, SPRING_HALF_TERM, EASTER_HOLIDAY -> TermPart.SPRING_TERM;
      case SUMMER_TERM, SUMMER_HALF_TERM, SUMMER_HOLIDAY -> TermPart.SUMMER_TERM;
      case AUTUMN_TERM, AUTUMN_HALF_TERM, CHRISTMAS_HOLIDAY -> TermPart.AUTUMN_TERM;
    };
  }

  private static Stretch year(Vantage now, int ahead) {
    var time = new SchoolTime(now.schools());
    LocalDate today = now.today();
    return time.yearAt(today.plusYears(ahead));
  }

  private static int steps(@Nullable String word) {
    return switch (word) {
      case "next" -> 1;
      case "last" -> -1;
      case null, default -> 0;
    };
  }

  /** Such as 2026/27. */
  private static Stretch numbered(MatchResult words, Vantage now) {
    int year = Integer.parseInt(words.group(1));
    if ((year + 1) % 100 != Integer.parseInt(words.group(2))) {
      throw new IllegalArgumentException("Expected a school year but was " + words.group());
    }
    return new SchoolTime(now.schools()).yearFrom(year);
  }

  /** People away for half-term are away on the weekends around it too. */
  private static Stretch withWeekends(Stretch days) {
    if (days.basis() != Stretch.Basis.TERMS) {
      return days;
    }
    LocalDate from = days.from();
    while (Weekend.isOn(from.minusDays(1))) {
      from = from.minusDays(1);
    }
    LocalDate to = days.to();
    while (Weekend.isOn(to.plusDays(1))) {
      to = to.plusDays(1);
    }
    return days.with(from, to);
  }
}

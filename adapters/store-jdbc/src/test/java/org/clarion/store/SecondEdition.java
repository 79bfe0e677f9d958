package org.clarion.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.date.Beat;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.Hours;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.LeapDay;
import org.clarion.core.date.Ordinal;
import org.clarion.core.date.Period;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Rule.Side;
import org.clarion.core.date.SchoolYear;
import org.clarion.core.date.SchoolYear.Term;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.TermPart;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;
import org.jspecify.annotations.Nullable;

/** What the documents in {@code entries-v2.jsonl} mean, for ever. */
final class SecondEdition {
  private static final Rule.Open HALF_TERM =
      new Rule.Open("February half-term", MonthDay.of(2, 8), MonthDay.of(2, 26));

  private static final Rule.OnceDays TWO_DAYS =
      new Rule.OnceDays(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 2));

  private static final Rule.OnceTimed EVENING =
      new Rule.OnceTimed(
          LocalDateTime.of(2027, 3, 1, 18, 30), LocalDateTime.of(2027, 3, 1, 20, 0, 15));

  private static final List<Certainty> CERTAINTIES =
      List.of(
          Certainty.FIXED,
          Certainty.RULE,
          Certainty.WEEK,
          Certainty.APPROXIMATE,
          Certainty.TO_BE_CONFIRMED,
          Certainty.MOVED,
          Certainty.CANCELLED,
          Certainty.RETIRED);

  private static final KeyDate CHANGED =
      new KeyDate(
          new Rule.WholeMonth(Month.MAY),
          Certainty.FIXED,
          List.of("scotland", "wales"),
          new Years(2020, 2031),
          ZoneId.of("America/St_Johns"),
          List.of(new Variant(List.of("scotland", "wales"), HALF_TERM)),
          List.of(
              new Change.Set("2027", TWO_DAYS, "Moved for the election"),
              new Change.Set("2027@scotland", EVENING, null),
              new Change.Cancelled("2028", "No hall"),
              new Change.Cancelled("2029", null),
              new Change.Noted("2030", "The tenth")),
          null,
          null,
          null,
          false,
          null);

  private static final TermCalendar SCHOOLS =
      new TermCalendar(
          List.of("england"),
          List.of(
              new SchoolYear(
                  term("2026-09-01", "2026-12-18", days("2026-10-26", "2026-10-30")),
                  term("2027-01-04", "2027-03-25", null),
                  term("2027-04-12", "2027-07-21", days("2027-05-31", "2027-06-04")),
                  List.of(LocalDate.of(2027, 5, 3)))));

  private SecondEdition() {}

  /** The entries of the first edition, and what came with the second. */
  static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>(FirstEdition.entries());
    entries.add(Samples.entry("terms.sample", "A sample", new Body.Terms(SCHOOLS)));
    entries.add(date("date.changed", CHANGED));
    for (Certainty certainty : CERTAINTIES) {
      entries.add(date("date." + certainty.word(), KeyDate.of(TWO_DAYS, certainty)));
    }
    for (Rule rule : rules()) {
      entries.add(date("date.number-" + entries.size(), KeyDate.of(rule, Certainty.RULE)));
    }
    return entries;
  }

  private static Entry date(String id, KeyDate keyDate) {
    return Samples.entry(id, "A date", new Body.OnDate(keyDate));
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    rules.add(new Rule.YearlyDay(MonthDay.of(2, 29), LeapDay.FEBRUARY_28));
    rules.add(new Rule.YearlyDay(MonthDay.of(2, 29), LeapDay.MARCH_1));
    rules.add(new Rule.YearlyDay(MonthDay.of(2, 29), LeapDay.SKIP));
    rules.add(new Rule.NthWeekday(Ordinal.FIRST, DayOfWeek.MONDAY, Month.MAY));
    rules.add(new Rule.NthWeekday(Ordinal.SECOND, DayOfWeek.TUESDAY, Month.JUNE));
    rules.add(new Rule.NthWeekday(Ordinal.THIRD, DayOfWeek.WEDNESDAY, Month.JULY));
    rules.add(new Rule.NthWeekday(Ordinal.FOURTH, DayOfWeek.THURSDAY, Month.AUGUST));
    rules.add(new Rule.NthWeekday(Ordinal.FIFTH, DayOfWeek.FRIDAY, Month.SEPTEMBER));
    rules.add(new Rule.NthWeekday(Ordinal.LAST, DayOfWeek.SUNDAY, Month.OCTOBER));
    rules.add(new Rule.EasterRelative(-2, 1));
    rules.addAll(bySchoolYear());
    rules.add(new Rule.RelativeTo(new EntryId("date.sample"), -1, "the day before"));
    rules.addAll(repeating());
    return rules;
  }

  private static List<Rule> bySchoolYear() {
    return List.of(
        inTerm(TermPart.AUTUMN_TERM, Side.DURING, null),
        inTerm(TermPart.AUTUMN_HALF_TERM, Side.DAYS_BEFORE, null),
        inTerm(TermPart.CHRISTMAS_HOLIDAY, Side.DAYS_AFTER, null),
        inTerm(TermPart.SPRING_TERM, Side.WEEKS_BEFORE, null),
        inTerm(TermPart.SPRING_HALF_TERM, Side.WEEKS_AFTER, new EntryId("terms.sample")),
        inTerm(TermPart.EASTER_HOLIDAY, Side.DURING, null),
        inTerm(TermPart.SUMMER_TERM, Side.DURING, null),
        inTerm(TermPart.SUMMER_HALF_TERM, Side.DURING, null),
        inTerm(TermPart.SUMMER_HOLIDAY, Side.DURING, null));
  }

  private static Rule inTerm(TermPart part, Side side, @Nullable EntryId calendar) {
    int count = side == Side.DURING ? 1 : 2;
    return new Rule.TermRelative(part, side, count, calendar, HALF_TERM);
  }

  private static List<Rule> repeating() {
    var first = LocalDate.of(2027, 1, 12);
    var until = LocalDate.of(2027, 12, 31);
    var evening = new Hours(LocalTime.of(18, 30), LocalTime.of(20, 0));
    var overMidnight = new Hours(LocalTime.of(22, 0, 1), LocalTime.MIDNIGHT);
    return List.of(
        new Rule.Series(new Beat.Weeks(2), first, until, evening),
        new Rule.Series(new Beat.MonthDays(1, 31), first, null, null),
        new Rule.Series(
            new Beat.MonthWeekdays(3, Ordinal.SECOND, DayOfWeek.TUESDAY),
            first,
            null,
            overMidnight),
        new Rule.Recurring("FREQ=YEARLY;COUNT=3", TWO_DAYS, List.of(), List.of()),
        new Rule.Recurring(
            "FREQ=WEEKLY;BYDAY=MO",
            EVENING,
            List.of(LocalDateTime.of(2027, 3, 8, 18, 30)),
            List.of(LocalDateTime.of(2027, 3, 9, 18, 30, 15))));
  }

  private static Term term(String first, String last, @Nullable Period halfTerm) {
    return new Term(days(first, last), halfTerm);
  }

  private static Period days(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }
}

package org.clarion.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Library;
import org.clarion.core.content.PackInfo;
import org.clarion.core.content.Provenance;
import org.clarion.core.content.StoredEntry;
import org.clarion.core.date.Beat;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.Hours;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Ordinal;
import org.clarion.core.date.Period;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.SchoolYear;
import org.clarion.core.date.TermCalendar;
import org.clarion.core.date.TermPart;
import org.clarion.core.date.Years;
import org.clarion.core.message.EntryId;

/** Key dates of every kind in equal parts, as many as wanted and always the same. */
final class ManyDates {
  private static final int KINDS = 12;
  private static final PackInfo INFO =
      new PackInfo("many", "1", "Many dates", "en", List.of(), List.of(), List.of());
  private static final Provenance PROVENANCE =
      new Provenance(List.of("generator"), "", LocalDate.of(2027, 12, 31), Years.ALL);

  private final Random random = new Random(2027);

  private ManyDates() {}

  static KeyDates calendar(Library library) {
    return KeyDates.of(library, ZoneId.of("Europe/London"), null, Recurrences.NONE);
  }

  static Library library(int size) {
    var dates = new ManyDates();
    List<StoredEntry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      entries.add(new StoredEntry(entry("date.d" + i, new Body.OnDate(dates.keyDate(i))), false));
    }
    entries.add(new StoredEntry(entry("terms.t", new Body.Terms(schools())), false));
    return Library.of(1, INFO, entries);
  }

  private static Entry entry(String id, Body body) {
    return new Entry(
        new EntryId(id),
        id,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        PROVENANCE,
        List.of(),
        "",
        body);
  }

  /** Every third one has an occurrence that moved and one that was cancelled. */
  private KeyDate keyDate(int number) {
    KeyDate keyDate = KeyDate.of(rule(number), Certainty.FIXED);
    LocalDate moved = day(2026 + random.nextInt(4));
    return number % 3 != 0
        ? keyDate
        : keyDate.withChanges(
            List.of(
                new Change.Set("2027", new Rule.OnceDays(moved, moved), null),
                new Change.Cancelled("2028", null)));
  }

  private Rule rule(int number) {
    MonthDay day = MonthDay.from(day(2027));
    LocalDate once = day(2025 + random.nextInt(6));
    Month month = Month.of(1 + random.nextInt(12));
    DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
    Rule.Open open = new Rule.Open("some day", day, day);
    return switch (number % KINDS) {
      case 0 -> new Rule.YearlyDay(day);
      case 1 -> new Rule.YearlySpan(day, MonthDay.from(day(2027)));
      case 2 -> new Rule.WholeMonth(month);
      case 3 -> new Rule.WeekHolding(day);
      case 4 -> new Rule.NthWeekday(Ordinal.LAST, weekday, month);
      case 5 -> new Rule.EasterRelative(-2, 1);
      case 6 ->
          new Rule.TermRelative(TermPart.SPRING_HALF_TERM, Rule.Side.DAYS_BEFORE, 5, null, open);
      case 7 -> new Rule.RelativeTo(new EntryId("date.d" + (number - 1)), 1, "some day");
      case 8 ->
          new Rule.Series(
              new Beat.Weeks(4), once, null, new Hours(LocalTime.of(19, 0), LocalTime.of(21, 0)));
      case 9 -> new Rule.OnceDays(once, once.plusDays(random.nextInt(5)));
      case 10 -> new Rule.OnceTimed(once.atTime(18, 0), once.atTime(20, 0));
      default -> open;
    };
  }

  private LocalDate day(int year) {
    return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
  }

  /** Two school years, so that some dates are known and some are not. */
  private static TermCalendar schools() {
    return new TermCalendar(
        List.of(),
        List.of(
            new SchoolYear(
                term(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18)),
                term(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 25)),
                term(LocalDate.of(2027, 4, 12), LocalDate.of(2027, 7, 21)),
                List.of(LocalDate.of(2027, 5, 3))),
            new SchoolYear(
                term(LocalDate.of(2027, 9, 1), LocalDate.of(2027, 12, 17)),
                term(LocalDate.of(2028, 1, 4), LocalDate.of(2028, 3, 31)),
                term(LocalDate.of(2028, 4, 18), LocalDate.of(2028, 7, 21)),
                List.of(LocalDate.of(2028, 5, 1)))));
  }

  /** A term with a week off six weeks after its beginning. */
  private static SchoolYear.Term term(LocalDate first, LocalDate last) {
    LocalDate monday = first.plusWeeks(6).with(DayOfWeek.MONDAY);
    return new SchoolYear.Term(new Period(first, last), new Period(monday, monday.plusDays(4)));
  }
}

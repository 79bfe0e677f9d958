package org.clarion.commands.dates;

import java.time.LocalDate;
import java.util.List;
import org.clarion.core.date.Period;
import org.clarion.core.date.SchoolYear;
import org.clarion.core.date.TermCalendar;

/** Made-up term calendars that tests go by. */
public final class SchoolYears {
  /** The school year 2026/27 of a town, and nothing after it. */
  public static final TermCalendar TOWN =
      new TermCalendar(
          List.of(),
          List.of(
              new SchoolYear(
                  term("2026-09-01", "2026-12-18", "2026-10-26", "2026-10-30"),
                  term("2027-01-04", "2027-03-25", "2027-02-15", "2027-02-19"),
                  term("2027-04-12", "2027-07-20", "2027-05-31", "2027-06-04"),
                  List.of(LocalDate.of(2027, 5, 3)))));

  /** The school years 2026/27 and 2027/28 of the schools in Wales. */
  public static final TermCalendar WALES =
      new TermCalendar(
          List.of("wales"),
          List.of(
              new SchoolYear(
                  term("2026-09-02", "2026-12-18", "2026-10-26", "2026-10-30"),
                  term("2027-01-04", "2027-03-19", "2027-02-08", "2027-02-12"),
                  term("2027-04-05", "2027-07-20", "2027-05-31", "2027-06-04"),
                  List.of(LocalDate.of(2027, 5, 3))),
              new SchoolYear(
                  term("2027-09-01", "2027-12-17", "2027-10-25", "2027-10-29"),
                  term("2028-01-04", "2028-03-31", "2028-02-14", "2028-02-18"),
                  term("2028-04-18", "2028-07-21", "2028-05-29", "2028-06-02"),
                  List.of())));

  private SchoolYears() {}

  private static SchoolYear.Term term(String first, String last, String off, String offUntil) {
    return new SchoolYear.Term(period(first, last), period(off, offUntil));
  }

  private static Period period(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }
}

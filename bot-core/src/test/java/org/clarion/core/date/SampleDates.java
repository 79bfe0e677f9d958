package org.clarion.core.date;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clarion.core.message.EntryId;

/** Dates and almanacs for tests. */
final class SampleDates {
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Knows London's clock and nothing else. */
  static final Almanac ALMANAC = Almanac.of(LONDON);

  /** Two school years as Sheffield published them. */
  static final TermCalendar SHEFFIELD =
      new TermCalendar(
          List.of("yorkshire"),
          List.of(
              new SchoolYear(
                  term("2025-09-01", "2025-12-19", "2025-10-27", "2025-10-31"),
                  term("2026-01-05", "2026-03-27", "2026-02-16", "2026-02-20"),
                  term("2026-04-13", "2026-07-20", "2026-05-25", "2026-05-29"),
                  List.of(LocalDate.of(2026, 5, 4))),
              new SchoolYear(
                  term("2026-09-01", "2026-12-18", "2026-10-26", "2026-10-30"),
                  term("2027-01-04", "2027-03-25", "2027-02-15", "2027-02-19"),
                  term("2027-04-12", "2027-07-21", "2027-05-31", "2027-06-04"),
                  List.of(LocalDate.of(2027, 5, 3)))));

  private SampleDates() {}

  static SchoolYear.Term term(String first, String last, String off, String offUntil) {
    return new SchoolYear.Term(period(first, last), period(off, offUntil));
  }

  static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }

  /** A date that holds in these years only. */
  static KeyDate validIn(Years years, Rule rule) {
    return dated(rule, List.of(), years, List.of());
  }

  /** A date that has other days in some regions. */
  static KeyDate varying(Rule rule, List<String> regions, Variant... variants) {
    return dated(rule, regions, Years.ALL, List.of(variants));
  }

  /** An almanac with other dates in it. */
  static Almanac with(Map<String, KeyDate> dates) {
    return new Almanac(
        LONDON,
        _ -> Optional.empty(),
        it -> Optional.ofNullable(dates.get(it.value())),
        Recurrences.NONE);
  }

  /** An almanac with Sheffield's schools as the group's own, and under an id. */
  static Almanac withSchools(EntryId id) {
    return new Almanac(
        LONDON,
        it -> it == null || it.equals(id) ? Optional.of(SHEFFIELD) : Optional.empty(),
        _ -> Optional.empty(),
        Recurrences.NONE);
  }

  private static KeyDate dated(
      Rule rule, List<String> regions, Years years, List<Variant> variants) {
    return new KeyDate(
        rule,
        Certainty.FIXED,
        regions,
        years,
        null,
        variants,
        List.of(),
        null,
        null,
        null,
        false,
        null);
  }
}

package org.clarion.commands.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.SMALL_PRINT;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.commands.dates.SchoolYears;
import org.clarion.core.date.Beat;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Change;
import org.clarion.core.date.Hours;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Ordinal;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;
import org.clarion.core.date.Years;
import org.clarion.testkit.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePartsTest {
  private static final Draft TOWN = terms("town", "School terms in Town", SchoolYears.TOWN);
  private static final Draft WALES = terms("wales", "School terms in Wales", SchoolYears.WALES);
  private static final Rule TUESDAYS =
      new Rule.Series(
          new Beat.Weeks(1),
          LocalDate.of(2026, 9, 1),
          null,
          new Hours(LocalTime.of(18, 0), LocalTime.of(19, 0)));

  @ParameterizedTest
  @CsvSource({
    "2, 20, Saturday 20 February 2027 (in 19 days), Friday 12 February 2027",
    "3, 21, Sunday 21 March 2027 (in 48 days), Monday 22 March 2027",
    "6, 12, Saturday 12 June 2027 (in 131 days), Friday 11 June 2027",
    "5, 3, Monday 3 May 2027 (in 91 days), Tuesday 4 May 2027",
  })
  void offers_the_nearest_school_day_where_schools_are_closed(
      int month, int day, String when, String school) {
    check(
        """
        Tea Day
        When: %s. How sure: it is fixed.
        For school: %s (School terms in Town).\
        """
            .formatted(when, school),
        yearly(month, day),
        TOWN);
  }

  @Test
  void offers_the_last_school_day_before_the_summer_to_a_day_in_august() {
    check(
        """
        Tea Day
        When: Thursday 19 August 2027 (in 199 days). How sure: it is fixed.
        For school: Tuesday 20 July 2027 (School terms in Wales).\
        """,
        yearly(8, 19),
        WALES);
  }

  @Test
  void offers_no_other_day_where_school_is_on_or_nothing_is_published() {
    check(
        "Tea Day\nWhen: Monday 8 March 2027 (in 35 days). How sure: it is fixed.",
        yearly(3, 8),
        TOWN);
    check(
        "Tea Day\nWhen: Saturday 20 November 2027 (in 292 days). How sure: it is fixed.",
        yearly(11, 20),
        TOWN);
    check(
        "Tea Day\nWhen: Saturday 20 February 2027 (in 19 days). How sure: it is fixed.",
        yearly(2, 20));
  }

  @Test
  void offers_no_school_day_to_a_week_and_to_what_takes_place_once() {
    check(
        "Tea Day\nWhen: Monday 15 to Sunday 21 February 2027 (in 14 days). How sure: it is fixed.",
        date("tea", "Tea Day", new Rule.WeekHolding(MonthDay.of(2, 20))),
        TOWN);
    check(
        "Tea Day\nWhen: Saturday 20 February 2027 (in 19 days). How sure: it is fixed.",
        date(
            "tea",
            "Tea Day",
            new Rule.OnceDays(LocalDate.of(2027, 2, 20), LocalDate.of(2027, 2, 20))),
        TOWN);
  }

  @Test
  void takes_the_school_year_of_the_region_that_a_date_is_for() {
    check(
        """
        Tea Day
        When: Tuesday 23 March 2027 (in 50 days). How sure: it is fixed.
        For school: Friday 19 March 2027 (School terms in Wales).
        Only for: Wales\
        """,
        date(
            "tea",
            "Tea Day",
            keyDate(
                new Rule.YearlyDay(MonthDay.of(3, 23)), List.of("wales"), List.of(), List.of())),
        TOWN,
        WALES);
  }

  @Test
  void says_who_confirms_a_date_without_a_day() {
    check(
        """
        Tea Day
        When: mid-June 2027. How sure: to be confirmed.
        To be confirmed by: international team.\
        """,
        date("tea", "Tea Day", open("international team")));
    check(
        "Tea Day\nWhen: mid-June 2027. How sure: to be confirmed.",
        date("tea", "Tea Day", open(null)));
  }

  @Test
  void shows_the_days_of_other_regions_below_the_day_of_most() {
    var first = new Rule.NthWeekday(Ordinal.FIRST, DayOfWeek.MONDAY, Month.MARCH);
    check(
        """
        Tea Day
        When: Monday 8 March 2027 (in 35 days). How sure: it is fixed.
        Wales: Monday 1 March 2027 (in 28 days). How sure: it is fixed.\
        """,
        date(
            "tea",
            "Tea Day",
            keyDate(
                new Rule.YearlyDay(MonthDay.of(3, 8)),
                List.of(),
                List.of(new Variant(List.of("wales"), first)),
                List.of())));
  }

  @Test
  void shows_the_note_of_the_occurrence_and_that_it_moved() {
    var moved =
        new Change.Set(
            "2027",
            new Rule.OnceDays(LocalDate.of(2027, 3, 10), LocalDate.of(2027, 3, 10)),
            "The hall is taken on the 8th");
    check(
        """
        Tea Day
        When: Wednesday 10 March 2027 (in 37 days). How sure: moved to this day.
        Please note: The hall is taken on the 8th.\
        """,
        changed(new Rule.YearlyDay(MonthDay.of(3, 8)), moved));
  }

  @Test
  void shows_after_a_cancelled_one_the_next_that_is_on() {
    check(
        """
        Tea Day
        When: Monday 8 March 2027 (in 35 days). How sure: cancelled.
        Then: Wednesday 8 March 2028 (in 401 days).\
        """,
        changed(new Rule.YearlyDay(MonthDay.of(3, 8)), new Change.Cancelled("2027", null)));
  }

  @Test
  void shows_the_next_three_of_a_series() {
    check(
        """
        Tea Day
        When: Tuesday 2 February 2027 at 18:00 to 19:00 (tomorrow). How sure: it is fixed.
        Then: Tuesday 9 February 2027 at 18:00 to 19:00 (in 8 days) (cancelled).
        Then: Tuesday 16 February 2027 at 18:00 to 19:00 (in 15 days).\
        """,
        changed(TUESDAYS, new Change.Cancelled("2027-02-09", null)));
  }

  @Test
  void speaks_of_another_place_by_the_clocks_of_the_group_and_of_that_place() {
    LocalDateTime start = LocalDateTime.of(2027, 3, 1, 9, 0);
    check(
        """
        Tea Day
        When: Monday 1 March 2027 at 14:00 (in 28 days), which is 09:00 in New York. How sure: it\
         is fixed.\
        """,
        date("tea", "Tea Day", zoned(start, "America/New_York")));
    check(
        """
        Tea Day
        When: Monday 1 March 2027 at 00:00 (in 28 days), which is 09:00 on Monday 1 March 2027 in\
         Tokyo. How sure: it is fixed.\
        """
            .replace("which is 09:00 on Monday 1 March 2027 in", "which is 09:00 in"),
        date("tea", "Tea Day", zoned(start, "Asia/Tokyo")));
    check(
        """
        Tea Day
        When: Sunday 28 February 2027 at 20:00 (in 27 days), which is 09:00 on Monday 1 March 2027\
         in Auckland. How sure: it is fixed.\
        """,
        date("tea", "Tea Day", zoned(start, "Pacific/Auckland")));
    check(
        "Tea Day\nWhen: Monday 1 March 2027 at 09:00 (in 28 days). How sure: it is fixed.",
        date("tea", "Tea Day", zoned(start, "Europe/Dublin")));
  }

  @Test
  void shows_the_school_years_of_a_term_calendar_from_the_one_under_way_on() {
    try (TestGroup group = Toolkit.knowing(TOWN, WALES).at("2027-08-01T12:00")) {
      assertThat(group.asks("/terms wales"))
          .isEqualTo(
              """
              School terms in Wales
              School year 2027/28
              - Autumn term: Wednesday 1 September to Friday 17 December 2027
              - Autumn half-term: Monday 25 to Friday 29 October 2027
              - Spring term: Tuesday 4 January to Friday 31 March 2028
              - Spring half-term: Monday 14 to Friday 18 February 2028
              - Summer term: Tuesday 18 April to Friday 21 July 2028
              - Summer half-term: Monday 29 May to Friday 2 June 2028\
              """
                  + SMALL_PRINT);
      assertThat(group.asks("/terms town"))
          .isEqualTo("School terms in Town\nAll the school years I have are over." + SMALL_PRINT);
      assertThat(group.asks("/terms"))
          .isEqualTo("School terms I know\n- School terms in Town\n- School terms in Wales");
    }
  }

  private static void check(String answer, Draft... entries) {
    try (TestGroup group = Toolkit.knowing(entries)) {
      assertThat(group.asks("/date tea")).isEqualTo(answer + SMALL_PRINT);
    }
  }

  private static Draft yearly(int month, int day) {
    return date("tea", "Tea Day", new Rule.YearlyDay(MonthDay.of(month, day)));
  }

  private static Draft changed(Rule rule, Change change) {
    return date("tea", "Tea Day", keyDate(rule, List.of(), List.of(), List.of(change)));
  }

  private static KeyDate keyDate(
      Rule rule, List<String> regions, List<Variant> variants, List<Change> changes) {
    return new KeyDate(
        rule,
        Certainty.FIXED,
        regions,
        Years.ALL,
        null,
        variants,
        changes,
        null,
        null,
        null,
        false,
        null);
  }

  private static KeyDate zoned(LocalDateTime start, String zone) {
    return new KeyDate(
        new Rule.OnceTimed(start, start),
        Certainty.FIXED,
        List.of(),
        Years.ALL,
        ZoneId.of(zone),
        List.of(),
        List.of(),
        null,
        null,
        null,
        false,
        null);
  }

  private static KeyDate open(@Nullable String owner) {
    return new KeyDate(
        new Rule.Open("mid-June", MonthDay.of(6, 8), MonthDay.of(7, 10)),
        Certainty.TO_BE_CONFIRMED,
        List.of(),
        Years.ALL,
        null,
        List.of(),
        List.of(),
        owner,
        null,
        null,
        false,
        null);
  }
}

package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.api.util.DefaultTimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OccurrencesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Almanac ALMANAC = Almanac.of(LONDON);

  private static final Rule WOMENS_DAY = new Rule.YearlyDay(MonthDay.of(3, 8));
  private static final Rule REFUGEE_WEEK = new Rule.WeekHolding(MonthDay.of(6, 20));
  private static final Rule NEW_YEAR_WEEK = new Rule.WeekHolding(MonthDay.of(1, 1));
  private static final Rule BLACK_HISTORY_MONTH = new Rule.WholeMonth(Month.OCTOBER);
  private static final Rule SIXTEEN_DAYS =
      new Rule.YearlySpan(MonthDay.of(11, 25), MonthDay.of(12, 10));
  private static final Rule HOLIDAYS = new Rule.YearlySpan(MonthDay.of(12, 21), MonthDay.of(1, 3));
  private static final Rule.Open AROUND_JULY =
      new Rule.Open("around 11 July", MonthDay.of(7, 1), MonthDay.of(7, 18));

  @ParameterizedTest
  @CsvSource({
    "2020, SUNDAY, 15",
    "2021, MONDAY, 14",
    "2022, TUESDAY, 20",
    "2023, WEDNESDAY, 19",
    "2024, FRIDAY, 17",
    "2025, SATURDAY, 16",
    "2026, SUNDAY, 15",
    "2027, MONDAY, 14",
    "2028, WEDNESDAY, 19",
    "2029, THURSDAY, 18",
    "2030, FRIDAY, 17",
    "2031, SATURDAY, 16",
    "2032, MONDAY, 14",
    "2033, TUESDAY, 20",
    "2034, WEDNESDAY, 19",
    "2035, THURSDAY, 18"
  })
  void the_great_days_fall_as_the_calendar_has_them(int year, DayOfWeek womensDay, int refugees) {
    check(WOMENS_DAY, year, LocalDate.of(year, 3, 8), LocalDate.of(year, 3, 8));
    assertThat(LocalDate.of(year, 3, 8).getDayOfWeek()).isEqualTo(womensDay);
    check(REFUGEE_WEEK, year, LocalDate.of(year, 6, refugees), LocalDate.of(year, 6, refugees + 6));
    check(BLACK_HISTORY_MONTH, year, LocalDate.of(year, 10, 1), LocalDate.of(year, 10, 31));
    check(SIXTEEN_DAYS, year, LocalDate.of(year, 11, 25), LocalDate.of(year, 12, 10));
  }

  @Test
  void the_29th_of_february_falls_on_the_28th_in_years_without_it() {
    Rule leapDay = new Rule.YearlyDay(MonthDay.of(2, 29));

    check(leapDay, 2027, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 2, 28));
    check(leapDay, 2028, LocalDate.of(2028, 2, 29), LocalDate.of(2028, 2, 29));
    check(leapDay, 2100, LocalDate.of(2100, 2, 28), LocalDate.of(2100, 2, 28));
  }

  @Test
  void a_month_ends_on_its_own_last_day() {
    Rule february = new Rule.WholeMonth(Month.FEBRUARY);

    check(february, 2027, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28));
    check(february, 2028, LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29));
  }

  @Test
  void a_span_over_new_year_belongs_to_the_year_it_begins_in() {
    assertThat(between(HOLIDAYS, "2027-01-01", "2027-12-31"))
        .containsExactly(
            days("2026", "2026-12-21", "2027-01-03"), days("2027", "2027-12-21", "2028-01-03"));
    assertThat(between(HOLIDAYS, "2027-01-04", "2027-12-20")).isEmpty();
  }

  @Test
  void the_week_that_holds_new_years_day_belongs_to_the_new_year() {
    assertThat(between(NEW_YEAR_WEEK, "2026-12-28", "2026-12-31"))
        .containsExactly(days("2027", "2026-12-28", "2027-01-03"));
    assertThat(between(NEW_YEAR_WEEK, "2027-01-03", "2027-01-03"))
        .containsExactly(days("2027", "2026-12-28", "2027-01-03"));
    assertThat(between(NEW_YEAR_WEEK, "2027-01-04", "2027-12-26")).isEmpty();
  }

  @Test
  void touching_the_stretch_by_one_day_is_enough() {
    assertThat(between(REFUGEE_WEEK, "2027-06-20", "2027-06-20")).hasSize(1);
    assertThat(between(REFUGEE_WEEK, "2027-06-01", "2027-06-14")).hasSize(1);
    assertThat(between(REFUGEE_WEEK, "2027-06-01", "2027-06-13")).isEmpty();
    assertThat(between(REFUGEE_WEEK, "2027-06-21", "2027-06-30")).isEmpty();
  }

  @Test
  void what_happens_once_does_not_come_again() {
    Rule once = new Rule.OnceDays(LocalDate.of(2027, 3, 15), LocalDate.of(2027, 3, 16));

    assertThat(between(once, "2020-01-01", "2035-12-31"))
        .containsExactly(days(Occurrence.ONCE, "2027-03-15", "2027-03-16"));
    assertThat(between(once, "2027-03-17", "2035-12-31")).isEmpty();
  }

  @Test
  void a_time_of_day_is_on_the_clock_of_the_group() {
    Rule meeting =
        new Rule.OnceTimed(
            LocalDateTime.parse("2027-07-01T23:00"), LocalDateTime.parse("2027-07-02T01:00"));
    KeyDate keyDate = KeyDate.of(meeting, Certainty.FIXED);
    LocalDate second = LocalDate.of(2027, 7, 2);

    assertThat(Occurrences.between(keyDate, second, second, ALMANAC))
        .containsExactly(
            new Occurrence(
                Occurrence.ONCE,
                new Timing.Timed(
                    LocalDateTime.parse("2027-07-01T23:00").atZone(LONDON),
                    LocalDateTime.parse("2027-07-02T01:00").atZone(LONDON)),
                Certainty.FIXED));
    assertThat(Occurrences.between(keyDate, second.plusDays(1), second.plusDays(1), ALMANAC))
        .isEmpty();
  }

  @Test
  void published_years_are_fixed_and_the_others_open() {
    Rule listed =
        new Rule.Listed(
            List.of(
                new Rule.OnceDays(LocalDate.of(2019, 7, 7), LocalDate.of(2019, 7, 14)),
                new Rule.OnceDays(LocalDate.of(2021, 7, 11), LocalDate.of(2021, 7, 18))),
            AROUND_JULY);
    KeyDate keyDate = KeyDate.of(listed, Certainty.APPROXIMATE);

    assertThat(
            Occurrences.between(
                keyDate, LocalDate.of(2019, 1, 1), LocalDate.of(2021, 12, 31), ALMANAC))
        .containsExactly(
            days("2019", "2019-07-07", "2019-07-14"),
            open("2020", "2020-07-01", "2020-07-18"),
            days("2021", "2021-07-11", "2021-07-18"));
  }

  @Test
  void an_open_date_gives_words_and_never_a_day() {
    assertThat(between(AROUND_JULY, "2027-01-01", "2028-12-31"))
        .extracting(Occurrence::timing)
        .containsExactly(
            open("2027", "2027-07-01", "2027-07-18").timing(),
            open("2028", "2028-07-01", "2028-07-18").timing());
  }

  @Test
  void an_open_window_may_run_over_new_year() {
    Rule winter = new Rule.Open("around New Year", MonthDay.of(12, 20), MonthDay.of(1, 10));

    assertThat(between(winter, "2027-01-10", "2027-01-10"))
        .extracting(Occurrence::timing)
        .containsExactly(
            new Timing.Open(
                LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 10), "around New Year"));
  }

  @Test
  void an_open_date_that_happens_once_keeps_its_words() {
    LocalDate first = LocalDate.of(2016, 10, 10);
    LocalDate last = LocalDate.of(2016, 12, 10);

    assertThat(between(new Rule.OpenOnce("that autumn", first, last), "2016-12-10", "2020-01-01"))
        .containsExactly(
            new Occurrence(
                Occurrence.ONCE, new Timing.Open(first, last, "that autumn"), Certainty.FIXED));
  }

  @Test
  void a_date_holds_in_its_years_and_in_no_other() {
    assertThat(keysIn(WOMENS_DAY, new Years(2024, 2026))).containsExactly("2024", "2025", "2026");
    assertThat(keysIn(HOLIDAYS, Years.only(2026))).containsExactly("2026");
    assertThat(keysIn(NEW_YEAR_WEEK, Years.only(2027))).containsExactly("2027");
    assertThat(keysIn(AROUND_JULY, Years.only(2026))).containsExactly("2026");
  }

  @Test
  void a_date_that_happens_once_holds_if_its_year_does() {
    Rule once = new Rule.OnceDays(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));

    assertThat(keysIn(once, Years.only(2026))).containsExactly(Occurrence.ONCE);
    assertThat(keysIn(once, Years.only(2027))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_retired_date_never_comes_and_any_other_says_how_sure_it_is(Certainty certainty) {
    LocalDate day = LocalDate.of(2027, 3, 8);
    List<Occurrence> found =
        Occurrences.between(KeyDate.of(WOMENS_DAY, certainty), day, day, ALMANAC);

    assertThat(found)
        .extracting(Occurrence::certainty)
        .isEqualTo(certainty == Certainty.RETIRED ? List.of() : List.of(certainty));
  }

  @Test
  void a_date_whose_sources_contradict_each_other_never_comes() {
    LocalDate day = LocalDate.of(2027, 3, 8);
    var disputed =
        new KeyDate(
            WOMENS_DAY,
            Certainty.FIXED,
            List.of(),
            Years.ALL,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            false,
            "One says the 8th, the other the 9th");

    assertThat(Occurrences.between(disputed, day, day, ALMANAC)).isEmpty();
    assertThat(Occurrences.next(disputed, day, ALMANAC)).isEmpty();
  }

  @Test
  void the_next_one_may_be_under_way() {
    assertThat(next(REFUGEE_WEEK, "2027-06-20"))
        .isEqualTo(days("2027", "2027-06-14", "2027-06-20"));
    assertThat(next(REFUGEE_WEEK, "2027-06-21"))
        .isEqualTo(days("2028", "2028-06-19", "2028-06-25"));
  }

  @Test
  void the_next_one_is_looked_for_eight_years_ahead() {
    var far = new Rule.OnceDays(LocalDate.of(2035, 1, 1), LocalDate.of(2035, 1, 1));
    KeyDate keyDate = KeyDate.of(far, Certainty.FIXED);

    assertThat(Occurrences.next(keyDate, LocalDate.of(2027, 1, 1), ALMANAC)).isPresent();
    assertThat(Occurrences.next(keyDate, LocalDate.of(2026, 12, 31), ALMANAC)).isEmpty();
  }

  @Test
  void refuses_a_stretch_backwards_or_longer_than_400_years() {
    assertThatThrownBy(() -> between(WOMENS_DAY, "2027-01-02", "2027-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected at most 400 years in order but was 2027-01-02 to 2027-01-01");
    assertThatThrownBy(() -> between(WOMENS_DAY, "2027-01-01", "2428-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected at most 400 years in order but was 2027-01-01 to 2428-01-01");
    assertThat(between(WOMENS_DAY, "2001-01-01", "2400-12-31")).hasSize(400);
  }

  @Test
  @DefaultLocale("ar-SA")
  @DefaultTimeZone("Pacific/Kiritimati")
  void weeks_begin_on_monday_wherever_the_machine_stands() {
    check(REFUGEE_WEEK, 2027, LocalDate.of(2027, 6, 14), LocalDate.of(2027, 6, 20));
    assertThat(next(REFUGEE_WEEK, "2026-06-21").key()).isEqualTo("2026");
  }

  @Test
  void whole_days_are_the_same_in_every_zone() {
    KeyDate keyDate = KeyDate.of(HOLIDAYS, Certainty.FIXED);
    LocalDate from = LocalDate.of(2020, 1, 1);
    LocalDate to = LocalDate.of(2035, 12, 31);
    List<Occurrence> expected = Occurrences.between(keyDate, from, to, ALMANAC);

    for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC", "Asia/Gaza")) {
      assertThat(Occurrences.between(keyDate, from, to, Almanac.of(ZoneId.of(zone))))
          .isEqualTo(expected);
    }
  }

  private static void check(Rule rule, int year, LocalDate first, LocalDate last) {
    assertThat(between(rule, year + "-01-01", year + "-12-31"))
        .containsExactly(days(Integer.toString(year), first.toString(), last.toString()));
  }

  private static List<Occurrence> between(Rule rule, String from, String to) {
    return Occurrences.between(
        KeyDate.of(rule, Certainty.FIXED), LocalDate.parse(from), LocalDate.parse(to), ALMANAC);
  }

  private static Occurrence next(Rule rule, String today) {
    return Occurrences.next(KeyDate.of(rule, Certainty.FIXED), LocalDate.parse(today), ALMANAC)
        .orElseThrow();
  }

  private static List<String> keysIn(Rule rule, Years years) {
    var keyDate =
        new KeyDate(
            rule,
            Certainty.FIXED,
            List.of(),
            years,
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            false,
            null);
    return Occurrences.between(
            keyDate, LocalDate.of(2020, 1, 1), LocalDate.of(2035, 12, 31), ALMANAC)
        .stream()
        .map(Occurrence::key)
        .toList();
  }

  private static Occurrence days(String key, String first, String last) {
    return new Occurrence(
        key, new Timing.Days(LocalDate.parse(first), LocalDate.parse(last)), Certainty.FIXED);
  }

  private static Occurrence open(String key, String earliest, String latest) {
    var window =
        new Timing.Open(LocalDate.parse(earliest), LocalDate.parse(latest), "around 11 July");
    return new Occurrence(key, window, Certainty.APPROXIMATE);
  }
}

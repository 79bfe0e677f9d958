package org.clarion.core.date;

import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Meetings and all else that comes round by weeks or months. */
class SeriesTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 5);

  @Test
  void comes_every_other_week_on_the_weekday_of_the_first() {
    assertThat(between(new Beat.Weeks(2), null, "2026-12-01", "2027-02-28"))
        .containsExactly("2027-01-05", "2027-01-19", "2027-02-02", "2027-02-16");
  }

  @Test
  void counts_on_over_new_year_and_a_53rd_week() {
    KeyDate mondays = series(new Beat.Weeks(2), LocalDate.of(2026, 12, 14), null, null);

    assertThat(LocalDate.of(2026, 12, 28).get(WEEK_OF_WEEK_BASED_YEAR)).isEqualTo(53);
    assertThat(days(mondays, "2026-12-01", "2027-02-01"))
        .containsExactly("2026-12-14", "2026-12-28", "2027-01-11", "2027-01-25");
  }

  @Test
  void never_drifts_however_far_ahead_it_is_asked_for() {
    KeyDate fortnightly = series(new Beat.Weeks(2), FIRST, null, null);
    List<LocalDate> walked =
        Stream.iterate(FIRST, it -> it.getYear() < 2400, it -> it.plusWeeks(2)).toList();

    assertThat(
            Occurrences.between(
                fortnightly, FIRST, LocalDate.of(2399, 12, 31), SampleDates.ALMANAC))
        .extracting(it -> it.timing().earliest())
        .isEqualTo(walked);
  }

  @Test
  void months_without_a_31st_have_none_and_the_next_one_is_on_the_31st_again() {
    assertThat(between(new Beat.MonthDays(1, 31), null, "2027-01-01", "2027-12-31"))
        .containsExactly(
            "2027-01-31",
            "2027-03-31",
            "2027-05-31",
            "2027-07-31",
            "2027-08-31",
            "2027-10-31",
            "2027-12-31");
  }

  @ParameterizedTest
  @ValueSource(ints = {29, 30, 31})
  void a_late_day_of_the_month_comes_in_every_month_that_has_it_from_2020_to_2100(int day) {
    KeyDate monthly = series(new Beat.MonthDays(1, day), LocalDate.of(2020, 1, 1), null, null);

    assertThat(days(monthly, "2020-01-01", "2100-12-31"))
        .isEqualTo(
            LocalDate.of(2020, 1, 1)
                .datesUntil(LocalDate.of(2101, 1, 1))
                .filter(it -> it.getDayOfMonth() == day)
                .map(LocalDate::toString)
                .toList());
  }

  @Test
  void every_third_month_counts_from_the_month_of_the_first() {
    assertThat(between(new Beat.MonthDays(3, 1), null, "2027-01-01", "2028-01-31"))
        .containsExactly("2027-04-01", "2027-07-01", "2027-10-01", "2028-01-01");
  }

  @Test
  void a_fifth_tuesday_comes_in_months_that_have_one() {
    assertThat(
            between(
                new Beat.MonthWeekdays(1, Ordinal.FIFTH, DayOfWeek.TUESDAY),
                null,
                "2027-01-01",
                "2027-12-31"))
        .containsExactly("2027-03-30", "2027-06-29", "2027-08-31", "2027-11-30");
  }

  @Test
  void begins_with_its_first_day_and_ends_with_its_last() {
    LocalDate last = LocalDate.of(2027, 1, 19);

    assertThat(between(new Beat.Weeks(1), last, "2020-01-01", "2035-01-01"))
        .containsExactly("2027-01-05", "2027-01-12", "2027-01-19");
    assertThat(between(new Beat.Weeks(1), last.minusDays(1), "2020-01-01", "2035-01-01"))
        .containsExactly("2027-01-05", "2027-01-12");
    assertThat(between(new Beat.MonthDays(1, 4), null, "2027-01-01", "2027-02-28"))
        .containsExactly("2027-02-04");
    assertThat(between(new Beat.Weeks(1), FIRST, "2027-01-05", "2027-01-05"))
        .containsExactly("2027-01-05");
    assertThat(between(new Beat.Weeks(1), null, "2026-01-01", "2027-01-04")).isEmpty();
  }

  @Test
  void keeps_its_hour_across_both_changes_of_the_clocks() {
    var hours = new Hours(LocalTime.of(17, 0), LocalTime.of(18, 30));
    KeyDate monthly = series(new Beat.MonthDays(1, 15), LocalDate.of(2027, 3, 1), null, hours);

    assertThat(
            Occurrences.between(
                monthly, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 11, 30), SampleDates.ALMANAC))
        .hasSize(9)
        .allSatisfy(it -> {
          var timed = (Timing.Timed) it.timing();
          assertThat(timed.start().toLocalTime()).isEqualTo(LocalTime.of(17, 0));
          assertThat(timed.end().toLocalTime()).isEqualTo(LocalTime.of(18, 30));
        });
  }

  @Test
  void a_meeting_past_midnight_touches_the_next_day_and_one_until_midnight_does_not() {
    var late = new Hours(LocalTime.of(22, 0), LocalTime.of(0, 30));
    var midnight = new Hours(LocalTime.of(22, 0), LocalTime.MIDNIGHT);

    assertThat(spokenOn(late, "2027-01-06"))
        .containsExactly("2027-01-05 2027-01-05T22:00..2027-01-06T00:30 FIXED");
    assertThat(spokenOn(midnight, "2027-01-06")).isEmpty();
    assertThat(spokenOn(midnight, "2027-01-05"))
        .containsExactly("2027-01-05 2027-01-05T22:00..2027-01-06T00:00 FIXED");
  }

  @Test
  void a_moment_at_midnight_is_on_the_day_that_begins() {
    var midnight = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    assertThat(spokenOn(midnight, "2027-01-05"))
        .containsExactly("2027-01-05 2027-01-05T00:00 FIXED");
    assertThat(spokenOn(midnight, "2027-01-04")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 61})
  void refuses_a_beat_out_of_range(int every) {
    String message = "Expected every 1 to 60 but was " + every;

    assertThatThrownBy(() -> new Beat.Weeks(every))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> new Beat.MonthDays(every, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> new Beat.MonthWeekdays(every, Ordinal.LAST, DayOfWeek.MONDAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 32})
  void refuses_a_day_that_no_month_has(int day) {
    assertThatThrownBy(() -> new Beat.MonthDays(1, day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a day from 1 to 31 but was " + day);
  }

  @Test
  void refuses_to_end_before_it_begins() {
    Beat weekly = new Beat.Weeks(1);

    assertThatThrownBy(() -> new Rule.Series(weekly, FIRST, FIRST.minusDays(1), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a last day at or after 2027-01-05 but was 2027-01-04");
    assertThatCode(() -> new Rule.Series(weekly, FIRST, FIRST, null)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void every_ordinal_is_found_again_by_its_word(Ordinal ordinal) {
    assertThat(Ordinal.of(ordinal.word())).contains(ordinal);
    assertThat(Ordinal.of(ordinal.name())).isEmpty();
  }

  private static List<String> spokenOn(Hours hours, String day) {
    KeyDate weekly = series(new Beat.Weeks(1), FIRST, FIRST, hours);
    return Spoken.between(weekly, day, day, SampleDates.ALMANAC);
  }

  private static List<String> between(
      Beat beat, @Nullable LocalDate until, String from, String to) {
    return days(series(beat, FIRST, until, null), from, to);
  }

  private static KeyDate series(
      Beat beat, LocalDate first, @Nullable LocalDate until, @Nullable Hours hours) {
    return KeyDate.of(new Rule.Series(beat, first, until, hours), Certainty.FIXED);
  }

  /** The key of one in a series is its day. */
  private static List<String> days(KeyDate series, String from, String to) {
    return Occurrences.between(
            series, LocalDate.parse(from), LocalDate.parse(to), SampleDates.ALMANAC)
        .stream()
        .map(Occurrence::key)
        .toList();
  }
}

package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.clarion.core.date.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadTimeTest {
  private static final String LONDON = "Europe/London";

  @Test
  void a_place_hears_of_a_date_at_nine_six_and_two_weeks_and_two_days_before_and_on_the_day() {
    assertThat(LeadTime.DEFAULTS)
        .extracting(it -> due(it, LocalDate.of(2027, 2, 20), LONDON))
        .containsExactly(
            Instant.parse("2027-01-09T09:00:00Z"),
            Instant.parse("2027-02-06T09:00:00Z"),
            Instant.parse("2027-02-18T09:00:00Z"),
            Instant.parse("2027-02-20T09:00:00Z"));
  }

  @Test
  void each_lead_time_has_an_id_of_its_own() {
    assertThat(LeadTime.DEFAULTS).extracting(LeadTime::id).containsExactly("6w", "2w", "2d", "0d");
  }

  @Test
  void the_hour_stays_the_same_when_the_clocks_go_forward() {
    check(9, "2027-03-27", 0, LONDON, "2027-03-27T09:00:00Z");
    check(9, "2027-03-28", 0, LONDON, "2027-03-28T08:00:00Z");
    check(9, "2027-03-29", 2, LONDON, "2027-03-27T09:00:00Z");
    check(9, "2027-03-30", 2, LONDON, "2027-03-28T08:00:00Z");
    check(9, "2027-04-10", 14, LONDON, "2027-03-27T09:00:00Z");
    check(9, "2027-05-09", 42, LONDON, "2027-03-28T08:00:00Z");
  }

  @Test
  void the_hour_stays_the_same_when_the_clocks_go_back() {
    check(9, "2027-10-30", 0, LONDON, "2027-10-30T08:00:00Z");
    check(9, "2027-10-31", 0, LONDON, "2027-10-31T09:00:00Z");
    check(9, "2027-11-01", 2, LONDON, "2027-10-30T08:00:00Z");
  }

  @Test
  void what_is_due_in_an_hour_that_the_clocks_skip_is_due_when_it_is_over() {
    Instant over = Instant.parse("2027-03-28T01:00:00Z");
    LocalDate day = LocalDate.of(2027, 3, 28);

    for (String at : List.of("01:00", "01:30", "01:59:59", "02:00")) {
      assertThat(due(new LeadTime.Days(0, LocalTime.parse(at)), day, LONDON)).isEqualTo(over);
    }
    check(0, "2027-03-28", 0, LONDON, "2027-03-28T00:00:00Z");
    check(3, "2027-03-28", 0, LONDON, "2027-03-28T02:00:00Z");
  }

  @Test
  void of_an_hour_that_comes_twice_it_is_the_first() {
    check(1, "2027-10-31", 0, LONDON, "2027-10-31T00:00:00Z");
  }

  @Test
  void what_is_due_on_a_day_that_the_calendar_skipped_is_due_when_the_next_begins() {
    check(9, "2011-12-30", 0, "Pacific/Apia", "2011-12-30T10:00:00Z");
  }

  @Test
  void the_month_may_be_shorter_than_the_lead() {
    check(9, "2028-03-14", 14, LONDON, "2028-02-29T09:00:00Z");
    check(9, "2028-01-01", 42, LONDON, "2027-11-20T09:00:00Z");
  }

  @Test
  void ids_of_earlier_versions_mean_what_they_meant() {
    assertThat(List.of("6w", "2w", "2d", "0d"))
        .extracting(it -> LeadTime.read(it).orElseThrow())
        .containsExactlyElementsOf(LeadTime.DEFAULTS);
    assertThat(LeadTime.QUESTIONS)
        .extracting(LeadTime::id)
        .containsExactly("ask8w", "ask4w", "ask2w");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0d",
        "1d",
        "6d",
        "1w",
        "52w",
        "365d",
        "2d@08:30",
        "1w@00:00",
        "0d@23:59",
        "5m",
        "90m",
        "119m",
        "1h",
        "72h"
      })
  void every_id_is_read_back(String id) {
    assertThat(LeadTime.read(id)).map(LeadTime::id).contains(id);
  }

  @ParameterizedTest
  @CsvSource({"7d, 1w", "14d@08:30, 2w@08:30", "2d@09:00, 2d", "60m, 1h", "0w, 0d", "007d, 1w"})
  void what_comes_to_the_same_has_the_same_id(String typed, String id) {
    assertThat(LeadTime.read(typed)).map(LeadTime::id).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "w",
        "2",
        "2x",
        "-1d",
        "366d",
        "53w",
        "9999w",
        "12345m",
        "4m",
        "0m",
        "73h",
        "4321m",
        "0h",
        "3h@09:00",
        "90m@09:00",
        "2d@9:00",
        "2d@25:00",
        "2d@",
        "2d@08:30:15",
        "ask8w",
        " 2d",
        "2 d",
        "2D"
      })
  void what_is_no_lead_time_or_out_of_range_is_nothing(String typed) {
    assertThat(LeadTime.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {299, 330, 72 * 3600 + 60, 0, -600})
  void a_lead_in_hours_is_five_minutes_to_three_days_in_whole_minutes(long seconds) {
    Duration before = Duration.ofSeconds(seconds);

    assertThatThrownBy(() -> new LeadTime.Before(before))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected 5 minutes to 72 hours in whole minutes but was " + before);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 366})
  void a_lead_in_days_is_at_most_a_year(int days) {
    assertThatThrownBy(() -> LeadTime.days(days))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected 0 to 365 days but was " + days);
  }

  @Test
  void hours_before_are_exact_though_the_clocks_change_meanwhile() {
    var start = ZonedDateTime.parse("2027-03-28T03:00+01:00[Europe/London]");

    assertThat(
            new LeadTime.Before(Duration.ofHours(3))
                .dueBefore(new Timing.Timed(start, start), ZoneId.of(LONDON)))
        .contains(Instant.parse("2027-03-27T23:00:00Z"));
  }

  @Test
  void there_are_no_hours_before_a_date_without_an_hour() {
    LocalDate day = LocalDate.of(2027, 3, 8);
    var hour = new LeadTime.Before(Duration.ofHours(1));

    assertThat(hour.dueBefore(new Timing.Days(day, day), ZoneId.of(LONDON))).isEmpty();
    assertThat(hour.dueBefore(new Timing.Open(day, day, "soon"), ZoneId.of(LONDON))).isEmpty();
  }

  @Test
  void days_before_count_from_the_day_on_which_it_begins_where_the_group_is() {
    var start = ZonedDateTime.parse("2027-06-05T08:00+10:00[Australia/Sydney]");

    assertThat(LeadTime.days(1).dueBefore(new Timing.Timed(start, start), ZoneId.of(LONDON)))
        .contains(Instant.parse("2027-06-03T08:00:00Z"));
  }

  private static void check(int hour, String day, int daysBefore, String zone, String dueAt) {
    assertThat(
            due(new LeadTime.Days(daysBefore, LocalTime.of(hour, 0)), LocalDate.parse(day), zone))
        .isEqualTo(Instant.parse(dueAt));
  }

  private static Instant due(LeadTime lead, LocalDate day, String zone) {
    return lead.dueBefore(new Timing.Days(day, day), ZoneId.of(zone)).orElseThrow();
  }
}

package org.clarion.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTimeTest {
  private static final String LONDON = "Europe/London";

  @Test
  void a_place_hears_of_a_date_at_nine_six_and_two_weeks_and_two_days_before_and_on_the_day() {
    assertThat(LeadTime.DEFAULTS)
        .extracting(it -> it.dueBefore(LocalDate.of(2027, 2, 20), ZoneId.of(LONDON)))
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
      assertThat(new LeadTime("x", 0, LocalTime.parse(at)).dueBefore(day, ZoneId.of(LONDON)))
          .isEqualTo(over);
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

  private static void check(int hour, String day, int daysBefore, String zone, String dueAt) {
    assertThat(
            new LeadTime("x", daysBefore, LocalTime.of(hour, 0))
                .dueBefore(LocalDate.parse(day), ZoneId.of(zone)))
        .isEqualTo(Instant.parse(dueAt));
  }
}

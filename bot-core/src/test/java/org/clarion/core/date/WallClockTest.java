package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @ParameterizedTest
  @CsvSource({
    "2027-03-28T00:59, 2027-03-28T00:59Z, 2027-03-28T00:59Z",
    "2027-03-28T01:00, 2027-03-28T02:00+01:00, 2027-03-28T02:00+01:00",
    "2027-03-28T01:30, 2027-03-28T02:30+01:00, 2027-03-28T02:00+01:00",
    "2027-03-28T02:00, 2027-03-28T02:00+01:00, 2027-03-28T02:00+01:00",
    "2027-03-28T17:00, 2027-03-28T17:00+01:00, 2027-03-28T17:00+01:00",
    "2027-10-31T00:59, 2027-10-31T00:59+01:00, 2027-10-31T00:59+01:00",
    "2027-10-31T01:30, 2027-10-31T01:30+01:00, 2027-10-31T01:30+01:00",
    "2027-10-31T02:00, 2027-10-31T02:00Z, 2027-10-31T02:00Z",
    "2027-10-31T17:00, 2027-10-31T17:00Z, 2027-10-31T17:00Z"
  })
  void an_hour_that_is_skipped_or_doubled_follows_the_written_rule(
      LocalDateTime local, String event, String due) {
    assertThat(WallClock.event(local, LONDON).toOffsetDateTime()).hasToString(event);
    assertThat(WallClock.due(local, LONDON).toOffsetDateTime()).hasToString(due);
  }

  @Test
  void what_begins_in_a_skipped_hour_and_would_be_over_at_once_ends_as_it_begins() {
    var night =
        new Rule.OnceTimed(
            LocalDateTime.parse("2027-03-28T01:30"), LocalDateTime.parse("2027-03-28T02:15"));
    ZonedDateTime begins = LocalDateTime.parse("2027-03-28T02:30").atZone(LONDON);

    assertThat(
            Occurrences.between(
                KeyDate.of(night, Certainty.FIXED),
                begins.toLocalDate(),
                begins.toLocalDate(),
                SampleDates.ALMANAC))
        .extracting(Occurrence::timing)
        .isEqualTo(List.of(new Timing.Timed(begins, begins)));
  }

  @Test
  void a_moment_on_a_day_that_the_calendar_skipped_is_a_day_later() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    LocalDateTime skipped = LocalDateTime.parse("2011-12-30T09:00");

    assertThat(WallClock.event(skipped, apia).toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2011-12-31T09:00"));
    assertThat(WallClock.due(skipped, apia).toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2011-12-31T00:00"));
  }
}

package org.clarion.core.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Period;
import org.clarion.core.date.Rule;
import org.junit.jupiter.api.Test;

class KeyDatesTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Library library =
      Entries.library(
          1,
          date("slavery", new Rule.YearlyDay(MonthDay.of(12, 2))),
          date("zero-aids", new Rule.YearlyDay(MonthDay.of(12, 1))),
          date("aids", new Rule.YearlyDay(MonthDay.of(12, 1))),
          date("first-week", new Rule.YearlySpan(MonthDay.of(12, 1), MonthDay.of(12, 7))),
          Entries.answer("december", "not a date"),
          date("sixteen-days", new Rule.YearlySpan(MonthDay.of(11, 25), MonthDay.of(12, 10))),
          date(
              "meeting",
              new Rule.OnceTimed(
                  LocalDateTime.parse("2027-12-02T19:00"),
                  LocalDateTime.parse("2027-12-02T20:00"))));

  @Test
  void the_soonest_stands_first_then_the_shortest_then_by_id() {
    var period = new Period(LocalDate.of(2027, 12, 1), LocalDate.of(2027, 12, 31));

    assertThat(names(KeyDates.between(library, period, LONDON)))
        .containsExactly("sixteen-days", "aids", "zero-aids", "first-week", "meeting", "slavery");
  }

  @Test
  void only_what_touches_the_period_comes() {
    var day = new Period(LocalDate.of(2027, 12, 8), LocalDate.of(2027, 12, 8));

    assertThat(names(KeyDates.between(library, day, LONDON))).containsExactly("sixteen-days");
  }

  @Test
  void a_date_comes_once_for_each_time_it_comes_round() {
    var years = new Period(LocalDate.of(2027, 12, 8), LocalDate.of(2029, 11, 30));

    assertThat(KeyDates.between(library, years, LONDON))
        .filteredOn(it -> it.entry().id().name().equals("aids"))
        .extracting(it -> it.occurrence().key())
        .containsExactly("2028");
  }

  @Test
  void what_is_under_way_is_still_coming_up() {
    assertThat(names(KeyDates.upcoming(library, LocalDate.of(2027, 12, 2), 3, LONDON)))
        .containsExactly("sixteen-days", "first-week", "meeting");
  }

  @Test
  void coming_up_means_within_two_years() {
    LocalDate today = LocalDate.of(2025, 12, 3);
    Library meeting =
        Entries.library(
            1,
            date(
                "meeting",
                new Rule.OnceDays(LocalDate.of(2027, 12, 3), LocalDate.of(2027, 12, 3))));

    assertThat(KeyDates.upcoming(meeting, today, 9, LONDON)).hasSize(1);
    assertThat(KeyDates.upcoming(meeting, today.minusDays(1), 9, LONDON)).isEmpty();
  }

  @Test
  void a_library_without_dates_has_nothing_coming_up() {
    assertThat(KeyDates.upcoming(Library.empty(), LocalDate.of(2027, 1, 1), 9, LONDON)).isEmpty();
  }

  private static Entry date(String name, Rule rule) {
    return Entries.date(name, KeyDate.of(rule, Certainty.FIXED));
  }

  private static List<String> names(List<Dated> dates) {
    return dates.stream().map(it -> it.entry().id().name()).toList();
  }
}

package org.clarion.commands.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.core.message.Call;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRequestTest {
  @ParameterizedTest
  @CsvSource({
    "add womens day to my calendar, womens day",
    "Can you put World Teachers’ Day in our calendar please?, world teachers' day",
    "send me cuba as a calendar file, cuba"
  })
  void a_date_can_be_asked_into_a_calendar(String line, String about) {
    assertThat(PlainRequest.in(line)).contains(Call.of("calendar", "about", about));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "add all the dates to my calendar",
        "export everything to a calendar",
        "put them in my calendar"
      })
  void all_dates_can_be_asked_into_a_calendar(String line) {
    assertThat(PlainRequest.in(line)).contains(Call.of("calendar"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what dates still need confirming",
        "Which dates are not confirmed?",
        "what is still to be confirmed",
        "any dates tbc",
        "show unconfirmed"
      })
  void dates_without_a_day_can_be_asked_for(String line) {
    assertThat(PlainRequest.in(line)).contains(Call.of("unconfirmed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wall planner", "can i get a year planner?", "print our wallplanner"})
  void the_wall_planner_can_be_asked_for(String line) {
    assertThat(PlainRequest.in(line)).contains(Call.of("year"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wall planner for 2028", "make a year planner 2028"})
  void the_wall_planner_of_a_year_can_be_asked_for(String line) {
    assertThat(PlainRequest.in(line)).contains(Call.of("year", "year", "2028"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "when is womens day",
        "is the february delegation confirmed",
        "how do i plan a campaign for the year",
        "who puts dates in the calendar",
        "what can i add to my meeting",
        "what is a confirmed member"
      })
  void other_lines_ask_for_none_of_them(String line) {
    assertThat(PlainRequest.in(line)).isEmpty();
  }
}

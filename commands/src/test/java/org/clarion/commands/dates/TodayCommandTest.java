package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.MonthDay;
import java.util.Locale;
import org.clarion.commands.SmallPack.Draft;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Rule;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TodayCommandTest {
  @Test
  void says_what_day_it_is_and_what_comes_next() {
    try (TestGroup group = knowing()) {
      assertThat(group.asks("/today"))
          .isEqualTo(
              """
              Today is Monday 1 February 2027
              Coming up
              - A: Tuesday 2 February 2027 (tomorrow)
              - B: Wednesday 3 February 2027 (in 2 days)
              - C: Thursday 4 February 2027 (in 3 days)\
              """);
      assertThat(group.buttons("/today")).containsExactly("A", "B", "C", "/next");
    }
  }

  @Test
  void begins_with_what_is_on_today() {
    try (TestGroup group = knowing()) {
      assertThat(group.at("2027-02-03T12:00").asks("/today"))
          .startsWith(
              """
              Today is Wednesday 3 February 2027
              Coming up
              - B: Wednesday 3 February 2027 (today)
              """);
    }
  }

  @Test
  void goes_by_the_clock_of_the_group() {
    try (TestGroup group = knowing()) {
      assertThat(group.at("2027-06-30T23:59").asks("/today")).startsWith("Today is Wednesday 30");
      assertThat(group.at("2027-07-01T00:00").asks("/today"))
          .startsWith("Today is Thursday 1 July");
    }
  }

  @Test
  void knows_the_day_when_nothing_is_coming_up() {
    try (TestGroup group = Toolkit.knowing()) {
      assertThat(group.asks("/today"))
          .isEqualTo("Today is Monday 1 February 2027\nNothing is coming up within a year.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what's the date",
        "whats the date?",
        "whats todays date",
        "What is today's date please",
        "what is the date today",
        "what day is it",
        "what day is it today",
        "wot day is it",
        "what day of the week is it",
        "hi, do you know what day it is",
        "can you tell me todays date",
        "todays date",
        "date today",
        "today",
        "whats today",
        "what month are we in",
        "i forgot what day it is",
        "beth yw'r dyddiad heddiw",
        "pa ddiwrnod yw hi",
      })
  void is_meant_by_whoever_asks_for_the_date(String question) {
    try (TestGroup group = knowing()) {
      assertThat(group.message(question)).isEqualTo(group.message("/today"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whats on today",
        "what date is a",
        "what day is b on",
        "whats the date of c",
        "key dates",
        "what day is tomorrow"
      })
  void is_not_meant_by_whoever_asks_for_another_day(String question) {
    try (TestGroup group = knowing()) {
      assertThat(group.asks(question)).doesNotStartWith("Today is");
    }
  }

  private static TestGroup knowing() {
    return Toolkit.knowing(day("a", 2), day("b", 3), day("c", 4), day("d", 5));
  }

  private static Draft day(String name, int dayOfFebruary) {
    return date(
        name, name.toUpperCase(Locale.ROOT), new Rule.YearlyDay(MonthDay.of(2, dayOfFebruary)));
  }
}

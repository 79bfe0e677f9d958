package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.stream.Stream;
import org.clarion.core.date.Beat;
import org.clarion.core.date.Ordinal;
import org.clarion.core.date.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeatWordsTest {
  static Stream<Arguments> beats() {
    return Stream.of(
        Arguments.of("every week", new Beat.Weeks(1)),
        Arguments.of("every 60 weeks", new Beat.Weeks(60)),
        Arguments.of("day 31 of every month", new Beat.MonthDays(1, 31)),
        Arguments.of("day 1 of every 3 months", new Beat.MonthDays(3, 1)),
        Arguments.of(
            "second Tuesday of every month",
            new Beat.MonthWeekdays(1, Ordinal.SECOND, DayOfWeek.TUESDAY)),
        Arguments.of(
            "last Friday of every 2 months",
            new Beat.MonthWeekdays(2, Ordinal.LAST, DayOfWeek.FRIDAY)));
  }

  @ParameterizedTest
  @MethodSource("beats")
  void reads_and_says_every_beat(String text, Beat beat) {
    assertThat(BeatWords.read(text).get()).isEqualTo(beat);
    assertThat(BeatWords.say(beat)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weekly",
        "every weeks",
        "every 1 week",
        "every 2 week",
        "every 0 weeks",
        "every 61 weeks",
        "every 02 weeks",
        "day 0 of every month",
        "day 32 of every month",
        "day 15 of every 61 months",
        "second Tuesday of every 1 months",
        "second Tuesday"
      })
  void refuses_other_spellings(String text) {
    assertThat(BeatWords.read(text).complaints())
        .containsExactly(
            "expected a series such as \"every 2 weeks\", \"second Tuesday of every month\" or"
                + " \"day 15 of every 3 months\", at most every 60, but was \"%s\""
                    .formatted(text));
  }

  @Test
  void says_which_words_were_meant() {
    assertThat(BeatWords.read("secnd Teusday of every month").complaints())
        .containsExactly(
            "expected one of first, second, third, fourth, fifth, last but was \"secnd\"; did you"
                + " mean \"second\"?",
            "expected a weekday such as \"Monday\" but was \"Teusday\"; did you mean \"Tuesday\"?");
  }

  @Test
  void reads_and_says_a_weekday_of_one_month() {
    var rule = new Rule.NthWeekday(Ordinal.LAST, DayOfWeek.SUNDAY, Month.OCTOBER);

    assertThat(WeekdayWords.read("last Sunday of October").get()).isEqualTo(rule);
    assertThat(WeekdayWords.say(rule)).isEqualTo("last Sunday of October");
  }
}

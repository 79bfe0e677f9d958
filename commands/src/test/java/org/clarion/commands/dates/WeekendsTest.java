package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.date;

import java.time.MonthDay;
import org.clarion.commands.Toolkit;
import org.clarion.core.date.Rule;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeekendsTest {
  private static final String IN_JUNE =
      """
      Dates: June 2027, weekends only
      - Cake Day: Saturday 12 June 2027 (in 131 days)
      - Bread Week: Monday 14 to Sunday 20 June 2027 (in 133 days)\
      """;

  private final TestGroup group =
      Toolkit.knowing(
          date("friday", "Toast Day", new Rule.YearlyDay(MonthDay.of(6, 11))),
          date("saturday", "Cake Day", new Rule.YearlyDay(MonthDay.of(6, 12))),
          date("bread", "Bread Week", new Rule.WeekHolding(MonthDay.of(6, 20))),
          date("weekdays", "Jam Days", new Rule.YearlySpan(MonthDay.of(6, 7), MonthDay.of(6, 11))),
          date("turn", "Soup Days", new Rule.YearlySpan(MonthDay.of(10, 29), MonthDay.of(11, 2))));

  @AfterAll
  void close() {
    group.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weekends in june",
        "Weekends in June?",
        "what's on at weekends in june",
        "which dates fall on a weekend in june",
        "weekend dates in june",
        "/dates weekends in june",
        "/dates weekends 2027-06-01 to 2027-06-30",
      })
  void lists_the_dates_that_have_a_day_on_a_weekend(String line) {
    assertThat(group.asks(line)).isEqualTo(IN_JUNE);
  }

  @Test
  void leaves_out_weekends_of_a_date_that_are_not_in_the_time_asked_for() {
    assertThat(group.asks("weekends in october"))
        .isEqualTo(
            """
            Dates: October 2027, weekends only
            - Soup Days: Friday 29 October to Tuesday 2 November 2027 (in 270 days)\
            """);
    assertThat(group.asks("weekends in november"))
        .isEqualTo("I have no dates for November 2027, weekends only. Try /next or another time.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weekends in june | true",
        "a weekend in june | true",
        "weekend events in june | true",
        "this weekend | false",
        "next weekend | false",
        "the weekend before easter | false",
        "weekend's work | false",
        "week | false",
      })
  void tells_all_weekends_from_one(String text, boolean asked) {
    assertThat(Weekends.isAsked(text)).isEqualTo(asked);
  }
}

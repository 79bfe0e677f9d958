package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-04-12",
        "2021-04-04",
        "2022-04-17",
        "2023-04-09",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2031-04-13",
        "2032-03-28",
        "2033-04-17",
        "2034-04-09",
        "2035-03-25"
      })
  void falls_on_the_published_sundays(LocalDate sunday) {
    assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
  }

  @Test
  void two_reckonings_agree_for_as_long_as_there_is_this_calendar() {
    for (int year = 1583; year <= 9999; year++) {
      assertThat(Easter.sunday(year)).as("%d", year).isEqualTo(butcher(year));
    }
  }

  @Test
  void is_a_sunday_from_22_march_to_25_april() {
    for (int year = 1583; year <= 9999; year++) {
      assertThat(Easter.sunday(year))
          .isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25))
          .matches(it -> it.getDayOfWeek() == DayOfWeek.SUNDAY);
    }
  }

  /**
   * Easter Sunday by the golden number and the epact, as the church's tables have it: the full moon
   * of the epact, and the Sunday after it.
   */
  static LocalDate butcher(int year) {
    int golden = year % 19 + 1;
    int century = year / 100 + 1;
    int withoutLeapDay = 3 * century / 4 - 12;
    int moon = (8 * century + 5) / 25 - 5;
    int epact = Math.floorMod(11 * golden + 20 + moon - withoutLeapDay, 30);
    if (epact == 24 || (epact == 25 && golden > 11)) {
      epact++;
    }
    int fullMoon = 44 - epact < 21 ? 74 - epact : 44 - epact;
    LocalDate day = LocalDate.of(year, 3, 1).plusDays(fullMoon);
    while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return day;
  }
}

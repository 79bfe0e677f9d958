package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bank holidays that go by a rule, as they were published for the United Kingdom. */
class BankHolidaysTest {
  private static final KeyDate GOOD_FRIDAY =
      KeyDate.of(new Rule.EasterRelative(-2, -2), Certainty.RULE);
  private static final KeyDate EASTER_MONDAY =
      KeyDate.of(new Rule.EasterRelative(1, 1), Certainty.RULE);

  /** In 2020 on the Friday, for the day the war was over. */
  private static final KeyDate EARLY_MAY =
      monday(Ordinal.FIRST, Month.MAY).withChanges(List.of(moved("2020", "2020-05-08")));

  /** In 2022 on a Thursday, for a jubilee. */
  private static final KeyDate SPRING =
      monday(Ordinal.LAST, Month.MAY).withChanges(List.of(moved("2022", "2022-06-02")));

  private static final KeyDate SUMMER =
      SampleDates.varying(
          monday(Ordinal.LAST, Month.AUGUST).rule(),
          List.of(),
          new Variant(
              List.of("scotland"),
              new Rule.NthWeekday(Ordinal.FIRST, DayOfWeek.MONDAY, Month.AUGUST)));

  @ParameterizedTest
  @CsvSource({
    "2020-04-10, 2020-04-13, 2020-05-08, 2020-05-25",
    "2021-04-02, 2021-04-05, 2021-05-03, 2021-05-31",
    "2022-04-15, 2022-04-18, 2022-05-02, 2022-06-02",
    "2023-04-07, 2023-04-10, 2023-05-01, 2023-05-29",
    "2024-03-29, 2024-04-01, 2024-05-06, 2024-05-27",
    "2025-04-18, 2025-04-21, 2025-05-05, 2025-05-26",
    "2026-04-03, 2026-04-06, 2026-05-04, 2026-05-25",
    "2027-03-26, 2027-03-29, 2027-05-03, 2027-05-31",
    "2028-04-14, 2028-04-17, 2028-05-01, 2028-05-29"
  })
  void fall_as_published(
      LocalDate goodFriday, LocalDate easterMonday, LocalDate earlyMay, LocalDate spring) {
    int year = goodFriday.getYear();

    assertThat(dayOf(GOOD_FRIDAY, year, "wales")).isEqualTo(goodFriday);
    assertThat(dayOf(EASTER_MONDAY, year, "wales")).isEqualTo(easterMonday);
    assertThat(dayOf(EARLY_MAY, year, "wales")).isEqualTo(earlyMay);
    assertThat(dayOf(SPRING, year, "wales")).isEqualTo(spring);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-08-31, 2020-08-03",
    "2021-08-30, 2021-08-02",
    "2022-08-29, 2022-08-01",
    "2023-08-28, 2023-08-07",
    "2024-08-26, 2024-08-05",
    "2025-08-25, 2025-08-04",
    "2026-08-31, 2026-08-03",
    "2027-08-30, 2027-08-02",
    "2028-08-28, 2028-08-07"
  })
  void the_last_one_of_summer_is_earlier_in_scotland(LocalDate summer, LocalDate inScotland) {
    int year = summer.getYear();

    assertThat(dayOf(SUMMER, year, "wales")).isEqualTo(summer);
    assertThat(dayOf(SUMMER, year, "scotland")).isEqualTo(inScotland);
  }

  private static LocalDate dayOf(KeyDate keyDate, int year, String region) {
    return Occurrences.between(
            keyDate, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), SampleDates.ALMANAC)
        .stream()
        .filter(it -> keyDate.appliesTo(it, region))
        .reduce((_, _) -> {
          throw new AssertionError("Expected one in " + year);
        })
        .orElseThrow()
        .timing()
        .earliest();
  }

  private static KeyDate monday(Ordinal ordinal, Month month) {
    return KeyDate.of(new Rule.NthWeekday(ordinal, DayOfWeek.MONDAY, month), Certainty.RULE);
  }

  private static Change moved(String year, String day) {
    LocalDate on = LocalDate.parse(day);
    return new Change.Set(year, new Rule.OnceDays(on, on), null);
  }
}

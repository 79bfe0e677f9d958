package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.commands.SmallPack.CURRENT;
import static org.clarion.commands.SmallPack.PAST;
import static org.clarion.commands.SmallPack.campaign;
import static org.clarion.commands.SmallPack.date;
import static org.clarion.commands.SmallPack.doing;
import static org.clarion.commands.SmallPack.only;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.clarion.commands.SmallPack;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.Library;
import org.clarion.core.date.Period;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.testkit.TestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateScopeTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
  private static final Library LIBRARY =
      SmallPack.library(
          campaign("tea", "Tea for All", doing(List.of(), "date.tea", "date.gone"))
              .alsoCalled("TFA")
              .related("date.picnic"),
          campaign("bread", "Bread", PAST).about(2023, 2024),
          campaign("water", "Water", CURRENT),
          date("tea", "Tea Day", new Rule.YearlyDay(MonthDay.of(3, 8))),
          date("picnic", "Picnic", only(new Rule.YearlyDay(MonthDay.of(3, 9)), "north")),
          date("cake", "Cake Day", new Rule.YearlyDay(MonthDay.of(3, 10))));

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "tea, Tea for All",
    "tfa, Tea for All",
    "tfa campaign, Tea for All",
    "tea all, Tea for All",
    "north, North",
    "up north, North",
    "cymru, Wales",
  })
  void is_meant_by_the_name_of_a_campaign_or_region_or_by_nothing(String words, String title) {
    assertThat(named(words, "").map(DateScope::title)).hasValue(title);
  }

  @ParameterizedTest
  @CsvSource({"te", "teas", "tea cake", "tea north", "mars", "campaign"})
  void is_not_meant_by_other_words(String words) {
    assertThat(named(words, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'', 'Wales'", "tea, 'Tea for All, Wales'"})
  void is_narrowed_by_a_region_that_was_given_apart(String words, String title) {
    assertThat(named(words, "wales").map(DateScope::title)).hasValue(title);
  }

  @Test
  void takes_no_second_region() {
    assertThat(named("north", "wales")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', Tea Day|Picnic|Cake Day",
    "'', wales, Tea Day|Cake Day",
    "'', north, Tea Day|Picnic|Cake Day",
    "tea, '', Tea Day|Picnic",
    "tea, wales, Tea Day",
    "water, '', ''",
  })
  void holds_the_dates_of_its_campaign_in_its_region(String words, String region, String titles) {
    DateScope scope = named(words, region).orElseThrow();
    var year = new Period(TODAY, TODAY.plusDays(364));

    assertThat(
            String.join(
                "|",
                KeyDates.of(LIBRARY, TestGroup.ZONE, null, Recurrences.NONE).between(year).stream()
                    .filter(scope::holds)
                    .map(it -> it.entry().title())
                    .toList()))
        .isEqualTo(titles);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 2027-02-01, 2027-05-01",
    "'', wales, 2027-02-01, 2028-02-01",
    "tea, '', 2027-02-01, 2028-02-01",
    "bread, '', 2023-01-01, 2024-12-31",
  })
  void usually_means_what_is_near_or_all_of_a_campaign_that_is_over(
      String words, String region, LocalDate from, LocalDate to) {
    assertThat(named(words, region).map(it -> it.usualPeriod(TODAY)))
        .hasValue(new Period(from, to));
  }

  private static Optional<DateScope> named(String words, String region) {
    return DateScope.named(LIBRARY, words, LIBRARY.region(region).orElse(null));
  }
}

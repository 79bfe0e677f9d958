package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One date with other days in some regions: a strike in February, in Wales in March. */
class VariantTest {
  private static final Rule FEBRUARY = day(2, 28);
  private static final Variant IN_WALES = new Variant(List.of("wales"), day(3, 2));
  private static final Variant IN_THE_SOUTH =
      new Variant(List.of("london", "south-east"), day(3, 3));
  private static final KeyDate STRIKE =
      SampleDates.varying(FEBRUARY, List.of(), IN_WALES, IN_THE_SOUTH);

  @Test
  void every_region_has_occurrences_with_keys_of_their_own() {
    assertThat(in2027(STRIKE))
        .containsExactly(
            "2027 2027-02-28 FIXED", "2027@wales 2027-03-02 FIXED", "2027@london 2027-03-03 FIXED");
    assertThat(Occurrences.next(STRIKE, LocalDate.of(2027, 3, 3), SampleDates.ALMANAC))
        .map(Occurrence::regions)
        .contains(List.of("london", "south-east"));
  }

  @ParameterizedTest
  @CsvSource({
    "wales, 2027@wales",
    "london, 2027@london",
    "south-east, 2027@london",
    "northern, 2027"
  })
  void a_region_sees_its_own_day_and_no_other(String region, String key) {
    assertThat(keysFor(STRIKE, region)).containsExactly(key);
  }

  @Test
  void people_who_named_no_region_see_them_all() {
    assertThat(keysFor(STRIKE, "")).containsExactly("2027", "2027@wales", "2027@london");
  }

  @Test
  void a_region_with_a_day_of_its_own_sees_it_though_the_date_is_for_others() {
    KeyDate north = SampleDates.varying(FEBRUARY, List.of("northern"), IN_WALES);

    assertThat(keysFor(north, "northern")).containsExactly("2027");
    assertThat(keysFor(north, "wales")).containsExactly("2027@wales");
    assertThat(keysFor(north, "london")).isEmpty();
    assertThat(keysFor(north, "")).containsExactly("2027", "2027@wales");
  }

  @Test
  void a_change_of_one_region_leaves_the_others_alone() {
    LocalDate later = LocalDate.of(2028, 5, 1);
    KeyDate changed =
        STRIKE.withChanges(
            List.of(
                new Change.Set("2027@wales", new Rule.OnceDays(later, later), "put off"),
                new Change.Cancelled("2027", null)));

    assertThat(in2027(changed))
        .containsExactly("2027 2027-02-28 CANCELLED", "2027@london 2027-03-03 FIXED");
    assertThat(Spoken.between(changed, "2028-05-01", "2028-05-01", SampleDates.ALMANAC))
        .containsExactly("2027@wales 2028-05-01 MOVED (put off)");
    assertThat(Occurrences.between(changed, later, later, SampleDates.ALMANAC).getFirst().regions())
        .containsExactly("wales");
  }

  @Test
  void a_region_may_have_no_day_yet() {
    var open = new Rule.Open("to be said", MonthDay.of(3, 1), MonthDay.of(3, 31));
    KeyDate keyDate = SampleDates.varying(FEBRUARY, List.of(), new Variant(List.of("wales"), open));

    assertThat(in2027(keyDate))
        .containsExactly("2027 2027-02-28 FIXED", "2027@wales 'to be said' FIXED");
  }

  @Test
  void the_years_of_the_date_hold_for_every_region() {
    KeyDate only2027 =
        new KeyDate(
            FEBRUARY,
            Certainty.FIXED,
            List.of(),
            Years.only(2027),
            null,
            List.of(IN_WALES),
            List.of(),
            null,
            null,
            null,
            false,
            null);

    assertThat(Spoken.between(only2027, "2020-01-01", "2035-12-31", SampleDates.ALMANAC))
        .containsExactly("2027 2027-02-28 FIXED", "2027@wales 2027-03-02 FIXED");
  }

  @Test
  void refuses_to_be_for_nobody() {
    assertThatThrownBy(() -> new Variant(List.of(), FEBRUARY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected at least one region that has other days");
  }

  private static Rule day(int month, int day) {
    return new Rule.YearlyDay(MonthDay.of(month, day));
  }

  private static List<String> in2027(KeyDate keyDate) {
    return Spoken.between(keyDate, "2027-01-01", "2027-12-31", SampleDates.ALMANAC);
  }

  private static List<String> keysFor(KeyDate keyDate, String region) {
    return Occurrences.between(
            keyDate, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), SampleDates.ALMANAC)
        .stream()
        .filter(it -> keyDate.appliesTo(it, region))
        .map(Occurrence::key)
        .toList();
  }
}

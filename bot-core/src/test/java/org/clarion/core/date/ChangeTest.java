package org.clarion.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is different about single occurrences. */
class ChangeTest {
  private static final KeyDate WOMENS_DAY = yearly(3, 8);
  private static final KeyDate DELEGATION =
      KeyDate.of(
          new Rule.Open("February half-term", MonthDay.of(2, 8), MonthDay.of(2, 26)),
          Certainty.TO_BE_CONFIRMED);

  @Test
  void one_that_moved_leaves_the_others_where_they_are() {
    assertThat(changed(WOMENS_DAY, "2026-01-01", "2028-12-31", set("2027", "2027-03-10", "hall")))
        .containsExactly(
            "2026 2026-03-08 FIXED", "2027 2027-03-10 MOVED (hall)", "2028 2028-03-08 FIXED");
  }

  @Test
  void one_that_had_no_day_is_confirmed_when_it_gets_one() {
    assertThat(changed(DELEGATION, "2026-01-01", "2027-12-31", set("2027", "2027-02-15", null)))
        .containsExactly("2026 'February half-term' TO_BE_CONFIRMED", "2027 2027-02-15 FIXED");
  }

  @Test
  void one_that_was_confirmed_and_then_moved_was_moved() {
    assertThat(
            changed(
                DELEGATION,
                "2027-01-01",
                "2027-12-31",
                set("2027", "2027-02-15", "confirmed"),
                set("2027", "2027-02-22", null)))
        .containsExactly("2027 2027-02-22 MOVED (confirmed)");
  }

  @Test
  void one_that_is_cancelled_stays_in_its_place() {
    assertThat(
            changed(
                WOMENS_DAY,
                "2026-01-01",
                "2028-12-31",
                new Change.Cancelled("2027", "strike instead")))
        .containsExactly(
            "2026 2026-03-08 FIXED",
            "2027 2027-03-08 CANCELLED (strike instead)",
            "2028 2028-03-08 FIXED");
  }

  @Test
  void one_that_moved_and_was_cancelled_is_cancelled_in_whatever_order_and_whoever_asks() {
    Change moved = set("2027", "2028-03-10", null);
    Change cancelled = new Change.Cancelled("2027", null);

    for (List<Change> changes : List.of(List.of(moved, cancelled), List.of(cancelled, moved))) {
      KeyDate keyDate = WOMENS_DAY.withChanges(changes);

      assertThat(Spoken.between(keyDate, "2028-03-10", "2028-03-10", SampleDates.ALMANAC))
          .containsExactly("2027 2028-03-10 CANCELLED");
      assertThat(Spoken.between(keyDate, "2027-01-01", "2028-12-31", SampleDates.ALMANAC))
          .containsExactly("2028 2028-03-08 FIXED", "2027 2028-03-10 CANCELLED");
    }
  }

  @Test
  void one_can_have_a_line_of_its_own_and_keeps_it_when_it_moves() {
    var noted = new Change.Noted("2027", "in Leeds");

    assertThat(changed(WOMENS_DAY, "2027-01-01", "2027-12-31", noted))
        .containsExactly("2027 2027-03-08 FIXED (in Leeds)");
    assertThat(
            changed(WOMENS_DAY, "2027-01-01", "2027-12-31", noted, set("2027", "2027-03-09", null)))
        .containsExactly("2027 2027-03-09 MOVED (in Leeds)");
    assertThat(
            changed(
                WOMENS_DAY, "2027-01-01", "2027-12-31", noted, set("2027", "2027-03-09", "late")))
        .containsExactly("2027 2027-03-09 MOVED (late)");
  }

  @Test
  void one_that_moved_out_of_the_stretch_is_gone_from_it_and_one_that_moved_in_is_there() {
    Change later = set("2027", "2029-07-01", null);

    assertThat(changed(WOMENS_DAY, "2027-01-01", "2027-12-31", later)).isEmpty();
    assertThat(changed(WOMENS_DAY, "2029-01-01", "2029-12-31", later))
        .containsExactly("2029 2029-03-08 FIXED", "2027 2029-07-01 MOVED");
    assertThat(changed(WOMENS_DAY, "2027-03-08", "2027-03-08", later)).isEmpty();
  }

  @Test
  void one_of_a_daily_calendar_is_found_however_many_there_are() {
    var first = new Rule.OnceDays(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1));
    var daily = new Rule.Recurring("FREQ=DAILY;INTERVAL=1", first, List.of(), List.of());
    KeyDate keyDate =
        KeyDate.of(daily, Certainty.FIXED)
            .withChanges(List.of(set("2027-12-31", "2028-06-01", "late")));

    assertThat(Spoken.between(keyDate, "2028-06-01", "2028-06-01", RandomRules.almanac()))
        .containsExactly("2028-06-01 2028-06-01 FIXED", "2027-12-31 2028-06-01 MOVED (late)");
  }

  @Test
  void one_of_a_series_moves_and_the_count_goes_on() {
    var weekly = new Rule.Series(new Beat.Weeks(1), LocalDate.of(2027, 12, 14), null, null);

    assertThat(
            changed(
                KeyDate.of(weekly, Certainty.FIXED),
                "2027-12-20",
                "2028-01-10",
                set("2027-12-28", "2028-01-05", "holidays")))
        .containsExactly(
            "2027-12-21 2027-12-21 FIXED",
            "2028-01-04 2028-01-04 FIXED",
            "2027-12-28 2028-01-05 MOVED (holidays)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1999",
        "once",
        "2027-03-08",
        "2027@wales",
        "2027-99-99",
        "",
        "x",
        "99999",
        "٢٠٢٧"
      })
  void a_change_of_what_does_not_exist_changes_nothing(String key) {
    KeyDate valid =
        SampleDates.validIn(new Years(2020, 2035), WOMENS_DAY.rule())
            .withChanges(
                List.of(
                    set(key, "2027-05-01", null),
                    new Change.Cancelled(key, null),
                    new Change.Noted(key, "never seen")));

    assertThat(Spoken.between(valid, "2027-01-01", "2027-12-31", SampleDates.ALMANAC))
        .containsExactly("2027 2027-03-08 FIXED");
  }

  /** The years speak of what the rule gives; a deadline of 2022 that was put off is still due. */
  @Test
  void one_that_is_valid_can_be_put_off_into_the_next_year_and_no_other_can_be_made_up() {
    KeyDate deadline =
        SampleDates.validIn(Years.only(2022), new Rule.YearlyDay(MonthDay.of(12, 10)))
            .withChanges(List.of(set("2022", "2023-01-10", null), set("2023", "2023-12-11", null)));

    assertThat(Spoken.between(deadline, "2022-01-01", "2035-12-31", SampleDates.ALMANAC))
        .containsExactly("2022 2023-01-10 MOVED");
  }

  @Test
  void what_happens_once_can_move_too() {
    var day = LocalDate.of(2027, 3, 4);
    KeyDate once = KeyDate.of(new Rule.OnceDays(day, day), Certainty.FIXED);

    assertThat(changed(once, "2031-01-01", "2031-12-31", set("once", "2031-05-05", null)))
        .containsExactly("once 2031-05-05 MOVED");
  }

  @Test
  void a_day_can_become_an_hour_in_the_zone_of_the_date() {
    LocalDateTime evening = LocalDateTime.parse("2027-03-08T19:00");
    var zoned =
        new KeyDate(
            WOMENS_DAY.rule(),
            Certainty.FIXED,
            List.of(),
            Years.ALL,
            ZoneId.of("Europe/Paris"),
            List.of(),
            List.of(new Change.Set("2027", new Rule.OnceTimed(evening, evening), null)),
            null,
            null,
            null,
            false,
            null);

    assertThat(
            Occurrences.next(zoned, LocalDate.of(2027, 1, 1), SampleDates.ALMANAC)
                .map(Occurrence::timing))
        .isEqualTo(
            Optional.of(
                new Timing.Timed(
                    evening.atZone(ZoneId.of("Europe/Paris")),
                    evening.atZone(ZoneId.of("Europe/Paris")))));
  }

  @Test
  void a_date_that_is_called_off_stays_so_whatever_days_it_was_given() {
    KeyDate off = KeyDate.of(DELEGATION.rule(), Certainty.CANCELLED);

    assertThat(changed(off, "2027-01-01", "2027-12-31", set("2027", "2027-02-15", null)))
        .containsExactly("2027 2027-02-15 CANCELLED");
  }

  @Test
  void it_makes_no_difference_for_a_stretch_how_much_around_it_is_asked_for() {
    var random = new RandomRules(31);
    for (int i = 0; i < 200; i++) {
      KeyDate keyDate =
          KeyDate.of(new Rule.YearlyDay(random.monthDay()), Certainty.FIXED)
              .withChanges(IntStream.range(0, 6).mapToObj(_ -> change(random)).toList());
      Period asked = random.stretch();

      assertThat(Occurrences.between(keyDate, asked, SampleDates.ALMANAC, 0))
          .isEqualTo(
              Occurrences.between(
                      keyDate,
                      LocalDate.of(2010, 1, 1),
                      LocalDate.of(2045, 12, 31),
                      SampleDates.ALMANAC)
                  .stream()
                  .filter(it -> it.timing().overlaps(asked.from(), asked.to()))
                  .toList());
    }
  }

  private static Change change(RandomRules random) {
    String key = Integer.toString(2019 + random.below(17));
    LocalDate day = LocalDate.of(2019 + random.below(17), Month.JULY, 1 + random.below(31));
    return switch (random.below(3)) {
      case 0 -> new Change.Cancelled(key, null);
      case 1 -> new Change.Noted(key, "note " + random.below(9));
      default -> new Change.Set(key, new Rule.OnceDays(day, day.plusDays(2)), null);
    };
  }

  private static KeyDate yearly(int month, int day) {
    return KeyDate.of(new Rule.YearlyDay(MonthDay.of(month, day)), Certainty.FIXED);
  }

  private static Change set(String key, String day, @Nullable String note) {
    LocalDate on = LocalDate.parse(day);
    return new Change.Set(key, new Rule.OnceDays(on, on), note);
  }

  private static List<String> changed(KeyDate keyDate, String from, String to, Change... changes) {
    return Spoken.between(keyDate.withChanges(List.of(changes)), from, to, SampleDates.ALMANAC);
  }
}

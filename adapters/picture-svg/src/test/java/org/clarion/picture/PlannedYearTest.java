package org.clarion.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.core.picture.WallPlanner.Look;
import org.clarion.core.picture.WallPlanner.Mark;
import org.clarion.core.picture.WallPlanner.Shade;
import org.clarion.core.picture.WallPlanner.Window;
import org.clarion.picture.Band.Months;
import org.clarion.picture.PlannedMonth.Stay;
import org.junit.jupiter.api.Test;

class PlannedYearTest {
  @Test
  void makes_a_band_of_what_fills_its_months() {
    Mark october = SampleYears.mark("2027-10-01", "2027-10-31", "Black History Month", Look.SURE);
    PlannedYear year = year(List.of(october), List.of());

    assertThat(year.bands()).containsExactly(new Band.Whole(new Months(10, 10), 0, october));
    assertThat(year.months().get(9).stays()).isEmpty();
  }

  @Test
  void leaves_on_the_days_what_fills_a_month_but_for_a_day() {
    Mark nearly = SampleYears.mark("2027-10-01", "2027-10-30", "Nearly", Look.SURE);
    PlannedYear year = year(List.of(nearly), List.of());

    assertThat(year.bands()).isEmpty();
    assertThat(year.months().get(9).stays()).containsExactly(new Stay(nearly, 1, 30, 0));
  }

  @Test
  void puts_bands_of_the_same_month_below_each_other() {
    Window summer = window("2027-06-01", "2027-09-30");
    Window june = window("2027-06-08", "2027-07-10");
    Window autumn = window("2027-10-12", "2027-11-06");
    PlannedYear year = year(List.of(), List.of(june, autumn, summer));

    assertThat(year.bands())
        .containsExactly(
            new Band.Open(new Months(6, 9), 0, "C", summer),
            new Band.Open(new Months(6, 7), 1, "A", june),
            new Band.Open(new Months(10, 11), 0, "B", autumn));
    assertThat(year.bandLanes()).isEqualTo(2);
    assertThat(year.bands(7)).hasSize(2);
    assertThat(year.bands(12)).isEmpty();
  }

  @Test
  void keeps_bands_to_the_year() {
    Window winter = window("2026-11-20", "2027-02-03");
    Window far = window("2028-01-01", "2028-02-03");
    Window long_ = window("2026-01-01", "2029-02-03");

    assertThat(year(List.of(), List.of(winter, far)).bands())
        .containsExactly(new Band.Open(new Months(1, 2), 0, "A", winter));
    assertThat(year(List.of(), List.of(long_)).bands())
        .containsExactly(new Band.Open(new Months(1, 12), 0, "A", long_));
  }

  @Test
  void gives_letters_beyond_z() {
    List<Window> many =
        IntStream.range(0, 54).mapToObj(_ -> window("2027-01-01", "2027-01-02")).toList();

    assertThat(year(List.of(), many).withoutDay())
        .extracting(PlannedYear.Keyed::key)
        .startsWith("A", "B")
        .endsWith(
            "Z", "AA", "AB", "AC", "AD", "AE", "AF", "AG", "AH", "AI", "AJ", "AK", "AL", "AM", "AN",
            "AO", "AP", "AQ", "AR", "AS", "AT", "AU", "AV", "AW", "AX", "AY", "AZ", "BA", "BB");
    assertThat(year(List.of(), many).bandLanes()).isEqualTo(PlannedYear.BAND_LANES_MAX);
  }

  @Test
  void divides_a_span_among_its_months() {
    Mark conference = SampleYears.mark("2027-03-29", "2027-05-02", "Conference", Look.SURE);
    List<PlannedMonth> months = year(List.of(conference), List.of()).months();

    assertThat(months.get(1).stays()).isEmpty();
    assertThat(months.get(2).stays()).containsExactly(new Stay(conference, 29, 31, 0));
    assertThat(months.get(3).stays()).containsExactly(new Stay(conference, 1, 30, 0));
    assertThat(months.get(4).stays()).containsExactly(new Stay(conference, 1, 2, 0));
  }

  @Test
  void puts_bars_that_meet_beside_each_other_up_to_three() {
    List<Mark> marks =
        IntStream.range(0, 5)
            .mapToObj(i -> SampleYears.mark("2027-03-0" + (i + 1), "2027-03-20", "S", Look.SURE))
            .toList();
    PlannedMonth march = year(marks, List.of()).months().get(2);

    assertThat(march.stays()).extracting(Stay::lane).containsExactly(0, 1, 2, 2, 2);
    assertThat(march.lanes()).isEqualTo(PlannedMonth.LANES_MAX);
  }

  @Test
  void uses_a_lane_again_once_it_is_free() {
    List<Mark> marks =
        List.of(
            SampleYears.mark("2027-03-01", "2027-03-03", "A", Look.SURE),
            SampleYears.mark("2027-03-03", "2027-03-05", "B", Look.SURE),
            SampleYears.mark("2027-03-04", "2027-03-05", "C", Look.SURE));

    assertThat(year(marks, List.of()).months().get(2).stays())
        .extracting(Stay::lane)
        .containsExactly(0, 1, 0);
  }

  @Test
  void knows_the_school_holidays_of_its_year() {
    List<Shade> holidays =
        List.of(
            new Shade(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 2)),
            new Shade(LocalDate.of(2027, 12, 30), LocalDate.of(2028, 1, 2)),
            new Shade(LocalDate.of(2024, 12, 30), LocalDate.of(2025, 1, 2)));
    PlannedYear year = new PlannedYear(SampleYears.planner(2027, List.of(), List.of(), holidays));

    assertThat(
            LocalDate.of(2026, 12, 1).datesUntil(LocalDate.of(2028, 2, 1)).filter(year::isHoliday))
        .containsExactly(
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 1, 2),
            LocalDate.of(2027, 12, 30),
            LocalDate.of(2027, 12, 31));
  }

  private static PlannedYear year(List<Mark> marks, List<Window> windows) {
    return new PlannedYear(SampleYears.planner(2027, marks, windows, List.of()));
  }

  private static Window window(String earliest, String latest) {
    return new Window(LocalDate.parse(earliest), LocalDate.parse(latest), "Some time");
  }
}

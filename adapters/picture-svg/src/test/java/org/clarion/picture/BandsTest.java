package org.clarion.picture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clarion.core.picture.Pictures.Paper;
import org.clarion.core.picture.WallPlanner;
import org.clarion.core.picture.WallPlanner.Look;
import org.clarion.core.picture.WallPlanner.Mark;
import org.clarion.core.picture.WallPlanner.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** What a reader sees of the dates that lie over whole months. */
class BandsTest {
  private static final String HATCH = "url(#hatch)";

  @ParameterizedTest
  @EnumSource(Paper.class)
  void stacks_bands_without_touching(Paper paper) {
    List<Rectangle2D> bands = bands(Svg.of(layered(), paper));

    assertThat(bands).hasSizeGreaterThanOrEqualTo(4);
    for (int i = 0; i < bands.size(); i++) {
      for (Rectangle2D other : bands.subList(i + 1, bands.size())) {
        assertThat(bands.get(i).intersects(other)).isFalse();
      }
    }
  }

  @Test
  void stacks_them_between_the_month_and_its_first_day() {
    Svg svg = Svg.of(layered(), Paper.A4);
    double months = svg.text("June").place().getMaxY();
    double days = svg.text("1").place().getMinY();

    assertThat(bands(svg)).allMatch(band -> band.getMinY() > months && band.getMaxY() < days);
  }

  @Test
  void hatches_with_the_letters_of_the_list() {
    Svg svg = Svg.of(SampleYears.toolkit(), Paper.A4);
    Map<String, String> listed = listed(svg);

    assertThat(listed.keySet()).containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F", "G");
    assertThat(
            svg.all("g").stream()
                .filter(BandsTest::isHatched)
                .collect(toMap(group -> first(group).words(), Svg::spoken)))
        .isEqualTo(listed);
  }

  @Test
  void hatches_each_month_of_the_phone_with_the_letters_of_the_list() {
    WallPlanner year = SampleYears.toolkit();
    Svg svg = Svg.of(year, Paper.PHONE);
    Map<String, String> listed = listed(svg);

    for (Month month : Month.values()) {
      List<String> due =
          year.withoutDay().stream()
              .filter(window -> window.earliest().getMonth().compareTo(month) <= 0)
              .filter(window -> window.latest().getMonth().compareTo(month) >= 0)
              .map(Window::words)
              .toList();

      assertThat(keysBelow(svg, month).stream().map(listed::get)).as("%s", month).isEqualTo(due);
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void leaves_the_days_of_a_full_month_unmarked(Paper paper) {
    Mark october = SampleYears.mark("2027-10-01", "2027-10-31", "History Month", Look.SURE);
    Svg svg = Svg.of(SampleYears.planner(2027, List.of(october), List.of(), List.of()), paper);

    assertThat(svg.groups("History Month")).hasSize(1);
    // The band itself, and two signs of the legend.
    assertThat(svg.boxes("#%06x".formatted(Tone.ACCENT.rgb()))).hasSize(3);
  }

  @Test
  void draws_a_date_of_two_full_months_over_both() {
    Mark autumn = SampleYears.mark("2027-10-01", "2027-11-30", "Autumn", Look.SURE);
    WallPlanner year = SampleYears.planner(2027, List.of(autumn), List.of(), List.of());
    Svg a4 = Svg.of(year, Paper.A4);
    Rectangle2D band = bands(a4).getFirst();

    assertThat(band.getMinX()).isBetween(start(a4, "October") - 3, start(a4, "October"));
    assertThat(band.getMaxX()).isBetween(start(a4, "December") - 7, start(a4, "December"));
    assertThat(bands(Svg.of(year, Paper.PHONE))).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void shows_on_days_the_full_months_for_which_no_band_is_free(Paper paper) {
    List<Mark> five =
        Stream.of("One", "Two", "Three", "Four", "Five")
            .map(title -> SampleYears.mark("2027-06-01", "2027-06-30", title, Look.LIKELY))
            .toList();
    Svg svg = Svg.of(SampleYears.planner(2027, five, List.of(), List.of()), paper);

    assertThat(five)
        .allSatisfy(mark -> assertThat(svg.text(mark.title()).place().getWidth()).isPositive());
  }

  /** Five bands that share June, one of them cancelled. */
  private static WallPlanner layered() {
    List<Mark> marks =
        List.of(
            SampleYears.mark("2027-06-01", "2027-06-30", "Pride Month", Look.SURE),
            SampleYears.mark("2027-05-01", "2027-07-31", "Summer of films", Look.CANCELLED));
    List<Window> open = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      open.add(new Window(LocalDate.of(2027, 4 + i, 9), LocalDate.of(2027, 8, 3), "Open " + i));
    }
    return SampleYears.planner(2027, marks, open, List.of());
  }

  private static List<Rectangle2D> bands(Svg svg) {
    return svg.all("g").stream()
        .map(group -> Svg.all(group, "rect"))
        .filter(boxes -> !boxes.isEmpty())
        .map(boxes -> Svg.place(boxes.getFirst()))
        .toList();
  }

  /** The letters of the list, each with the words beside it. */
  private static Map<String, String> listed(Svg svg) {
    return svg.all("g").stream()
        .filter(group -> Svg.all(group, "rect").isEmpty() && first(group).words().matches("[A-Z]"))
        .collect(
            toMap(
                group -> first(group).words(),
                group -> Svg.text(Svg.all(group, "text").getLast()).words()));
  }

  private static List<String> keysBelow(Svg svg, Month month) {
    double top = svg.text(month.getDisplayName(TextStyle.FULL, Locale.UK)).place().getMinY();
    return svg.all("g").stream()
        .filter(BandsTest::isHatched)
        .map(BandsTest::first)
        // Further than from a month's name to its own band, nearer than to the next month's.
        .filter(key -> key.place().getMinY() > top && key.place().getMinY() < top + 75)
        .flatMap(key -> Stream.of(key.words().split("  ", -1)))
        .toList();
  }

  private static boolean isHatched(Element group) {
    return Svg.all(group, "rect").stream().anyMatch(box -> box.getAttribute("fill").equals(HATCH));
  }

  private static Svg.Text first(Element group) {
    return Svg.text(Svg.all(group, "text").getFirst());
  }

  private static double start(Svg svg, String month) {
    return svg.text(month).place().getX();
  }
}

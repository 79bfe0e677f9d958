package org.clarion.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.core.picture.Pictures.Paper;
import org.clarion.core.picture.WallPlanner;
import org.clarion.core.picture.WallPlanner.Look;
import org.clarion.core.picture.WallPlanner.Mark;
import org.clarion.core.picture.WallPlanner.Shade;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What the days of a planner say, compared with the calendar of the JDK. */
class DaysTest {
  // Further than from a number to its own bar, nearer than to a bar of the next month.
  private static final double BAR_NEAR = 60;

  private record Page(Paper paper, int year) {}

  static Stream<Page> years() {
    return IntStream.rangeClosed(2026, 2030)
        .boxed()
        .flatMap(year -> Stream.of(Paper.values()).map(paper -> new Page(paper, year)));
  }

  /** A number of the planner with the day that it should be. */
  private record Day(LocalDate date, Rectangle2D place) {
    boolean isIn(Rectangle2D box) {
      return box.contains(place.getCenterX(), place.getCenterY());
    }
  }

  @ParameterizedTest
  @MethodSource("years")
  void numbers_the_days_of_each_month_beside_its_name(Page page) {
    Svg svg = empty(page);
    List<Rectangle2D> months = months(svg);

    assertThat(numbers(svg)).extracting(Svg.Text::words).isEqualTo(numbersOf(page.year()));
    for (Day day : days(svg, page.year())) {
      Rectangle2D month = months.get(day.date().getMonthValue() - 1);
      double away =
          switch (page.paper()) {
            case A4 -> day.place().getX() - month.getX();
            case PHONE -> day.place().getCenterY() - month.getCenterY();
          };
      assertThat(Math.abs(away)).as("%s", day).isLessThan(10);
    }
  }

  @ParameterizedTest
  @MethodSource("years")
  void says_the_weekday_beside_each_number(Page page) {
    Svg svg = empty(page);
    List<Svg.Text> letters = svg.texts().stream().filter(DaysTest::isWeekday).toList();

    for (Day day : days(svg, page.year())) {
      Svg.Text nearest =
          letters.stream()
              .min((one, two) -> Double.compare(apart(one, day), apart(two, day)))
              .orElseThrow();
      assertThat(nearest.words())
          .as("%s", day)
          .isEqualTo(day.date().getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.UK));
    }
    assertThat(letters).hasSize(LocalDate.of(page.year(), 1, 1).lengthOfYear());
  }

  @ParameterizedTest
  @MethodSource("years")
  void shades_saturdays_and_sundays_and_no_other_day(Page page) {
    Svg svg = empty(page);
    List<LocalDate> weekends =
        dates(page.year())
            .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
            .toList();

    assertThat(in(svg, page.year(), Tone.WEEKEND)).isEqualTo(weekends);
    // The one more is the legend's.
    assertThat(svg.boxes(colour(Tone.WEEKEND))).hasSize(weekends.size() + 1);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void shades_the_school_holidays_of_the_year_and_no_other_day(Paper paper) {
    List<Shade> holidays =
        List.of(
            new Shade(LocalDate.of(2027, 12, 20), LocalDate.of(2028, 1, 2)),
            new Shade(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1)),
            new Shade(LocalDate.of(2028, 12, 30), LocalDate.of(2029, 1, 5)));
    Svg svg = Svg.of(SampleYears.planner(2028, List.of(), List.of(), holidays), paper);

    assertThat(in(svg, 2028, Tone.HOLIDAY))
        .extracting(LocalDate::toString)
        .containsExactly(
            "2028-01-01",
            "2028-01-02",
            "2028-02-28",
            "2028-02-29",
            "2028-03-01",
            "2028-12-30",
            "2028-12-31");
    assertThat(svg.boxes(colour(Tone.STRIPE))).hasSize(7 + 1);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void fills_the_days_that_are_sure_and_no_others(Paper paper) {
    WallPlanner year = SampleYears.lively();
    List<LocalDate> sure =
        year.marks().stream()
            .filter(mark -> mark.look() == Look.SURE && mark.first().equals(mark.last()))
            .map(Mark::first)
            .distinct()
            .toList();

    assertThat(in(Svg.of(year, paper), 2027, Tone.ACCENT)).isEqualTo(sure);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void fills_the_leap_day(Paper paper) {
    Mark leap = SampleYears.mark("2028-02-29", "2028-02-29", "Leap day", Look.SURE);
    Svg svg = Svg.of(SampleYears.planner(2028, List.of(leap), List.of(), List.of()), paper);

    assertThat(in(svg, 2028, Tone.ACCENT)).containsExactly(leap.first());
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void runs_a_bar_along_the_days_of_each_of_its_months(Paper paper) {
    assertThat(bars(paper, "2028-02-27", "2028-03-02"))
        .extracting(LocalDate::toString)
        .containsExactly("2028-02-27", "2028-02-28", "2028-02-29", "2028-03-01", "2028-03-02");
    assertThat(bars(paper, "2028-06-30", "2028-08-01"))
        .hasSize(33)
        .startsWith(LocalDate.of(2028, 6, 30))
        .endsWith(LocalDate.of(2028, 8, 1));
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void runs_a_bar_to_the_end_of_the_year_and_from_its_beginning(Paper paper) {
    assertThat(bars(paper, "2027-12-28", "2028-01-02"))
        .containsExactly(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 1, 2));
    assertThat(bars(paper, "2028-12-31", "2029-01-02")).containsExactly(LocalDate.of(2028, 12, 31));
  }

  /** The days along which the bars of a date lie. */
  private static List<LocalDate> bars(Paper paper, String first, String last) {
    Mark mark = SampleYears.mark(first, last, "Along", Look.SURE);
    Svg svg = Svg.of(SampleYears.planner(2028, List.of(mark), List.of(), List.of()), paper);
    List<Rectangle2D> bars =
        svg.groups("Along").stream().flatMap(group -> bar(paper, group)).toList();
    return days(svg, 2028).stream()
        .filter(day -> bars.stream().anyMatch(bar -> isAlong(paper, day.place(), bar)))
        .map(Day::date)
        .toList();
  }

  private static Stream<Rectangle2D> bar(Paper paper, Element group) {
    Stream<Rectangle2D> boxes = Svg.all(group, "rect").stream().map(Svg::place);
    return switch (paper) {
      // The second is the sign before the name.
      case A4 -> boxes.limit(1);
      case PHONE -> Svg.all(group, "text").isEmpty() ? boxes : Stream.of();
    };
  }

  private static boolean isAlong(Paper paper, Rectangle2D day, Rectangle2D bar) {
    double x = day.getCenterX();
    double y = day.getCenterY();
    return switch (paper) {
      case A4 -> bar.getX() > x && bar.getX() - x < BAR_NEAR / 2 && contains(bar, bar.getX(), y);
      case PHONE -> bar.getY() > y && bar.getY() - y < BAR_NEAR && contains(bar, x, bar.getY());
    };
  }

  private static boolean contains(Rectangle2D bar, double x, double y) {
    return bar.getMinX() <= x && x <= bar.getMaxX() && bar.getMinY() <= y && y <= bar.getMaxY();
  }

  /** The days whose number lies upon a box of this colour. */
  private static List<LocalDate> in(Svg svg, int year, Tone tone) {
    List<Rectangle2D> boxes = svg.boxes(colour(tone));
    return days(svg, year).stream()
        .filter(day -> boxes.stream().anyMatch(day::isIn))
        .map(Day::date)
        .toList();
  }

  private static List<Day> days(Svg svg, int year) {
    List<LocalDate> dates = dates(year).toList();
    List<Svg.Text> numbers = numbers(svg);
    assertThat(numbers).hasSameSizeAs(dates);
    return IntStream.range(0, dates.size())
        .mapToObj(i -> new Day(dates.get(i), numbers.get(i).place()))
        .toList();
  }

  /** The numbers of the grid; those of the phone's lists are larger. */
  private static List<Svg.Text> numbers(Svg svg) {
    return svg.texts().stream()
        .filter(text -> text.words().matches("[0-9]{1,2}") && text.size() < 20)
        .toList();
  }

  private static List<String> numbersOf(int year) {
    return dates(year).map(date -> String.valueOf(date.getDayOfMonth())).toList();
  }

  private static Stream<LocalDate> dates(int year) {
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
  }

  private static List<Rectangle2D> months(Svg svg) {
    return Stream.of(Month.values())
        .map(month -> svg.text(month.getDisplayName(TextStyle.FULL, Locale.UK)).place())
        .toList();
  }

  private static boolean isWeekday(Svg.Text text) {
    return text.words().matches("[MTWFS]");
  }

  private static double apart(Svg.Text letter, Day day) {
    return Math.hypot(
        letter.place().getCenterX() - day.place().getCenterX(),
        letter.place().getCenterY() - day.place().getCenterY());
  }

  private static Svg empty(Page page) {
    return Svg.of(SampleYears.empty(page.year()), page.paper());
  }

  private static String colour(Tone tone) {
    return "#%06x".formatted(tone.rgb());
  }
}

package org.clarion.picture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.core.picture.Pictures.Paper;
import org.clarion.core.picture.WallPlanner;
import org.clarion.core.picture.WallPlanner.Look;
import org.clarion.core.picture.WallPlanner.Mark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What a reader sees of the names on a page. */
class NamesTest {
  private static final LocalDate DAY = LocalDate.of(2027, 9, 15);
  private static final double ROUNDED = 0.02;
  // The widest sign of several days before a name.
  private static final double BAR_MAX = 17;

  private record Page(Paper paper, WallPlanner year) {
    @Override
    public String toString() {
      return paper + " " + year.marks().size();
    }
  }

  static Stream<Page> pages() {
    return Stream.of(SampleYears.lively(), SampleYears.crowded(), SampleYears.hostile())
        .flatMap(year -> Stream.of(Paper.values()).map(paper -> new Page(paper, year)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void puts_no_name_upon_a_marker(Page page) {
    Svg svg = Svg.of(page.year(), page.paper());
    List<Rectangle2D> markers = markers(svg);

    assertThat(markers).hasSizeGreaterThan(20);
    for (Element group : svg.all("g")) {
      if (!isBand(group)) {
        for (Element text : Svg.all(group, "text")) {
          assertThat(markers).noneMatch(Svg.text(text).place()::intersects);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void shows_the_names_of_three_dates_on_one_day(Paper paper) {
    List<String> titles = List.of("Day of Democracy", "Network meeting", "Twinning call");
    Svg svg = draw(paper, titles.stream().map(title -> day(title, Look.SURE)).toList());

    assertThat(titles).allSatisfy(title -> assertThat(written(svg, title)).isEqualTo(title));
    assertThat(
            titles.stream()
                .map(title -> Svg.all(svg.groups(title).getFirst(), "circle").getFirst())
                .map(sign -> sign.getAttribute("cx") + " " + sign.getAttribute("cy")))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void strikes_a_cancelled_name_through_from_end_to_end(Paper paper) {
    Svg svg = draw(paper, List.of(day("A long evening of films", Look.CANCELLED)));
    Element group = svg.groups("A long evening of films").getFirst();

    assertThat(written(svg, "A long evening of films")).isEqualTo("A long evening of films");
    assertThat(struck(group)).hasSameSizeAs(names(group));
    for (Svg.Text name : names(group)) {
      assertThat(struck(group))
          .anyMatch(line ->
              Math.abs(line.getMinX() - name.place().getMinX()) < ROUNDED
                  && Math.abs(line.getMaxX() - name.place().getMaxX()) < ROUNDED
                  && line.getMinY() > name.place().getMinY()
                  && line.getMaxY() < name.place().getMaxY());
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void strikes_no_other_name_through(Paper paper) {
    for (Look look : List.of(Look.SURE, Look.LIKELY, Look.SOLEMN)) {
      Svg svg = draw(paper, List.of(day("Goes ahead", look)));

      assertThat(struck(svg.groups("Goes ahead").getFirst())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void does_not_strike_the_count_of_other_dates_through(Paper paper) {
    List<Mark> many =
        IntStream.range(0, 40).mapToObj(i -> day("Film no " + i, Look.CANCELLED)).toList();
    Svg svg = draw(paper, many);
    Svg.Text counted =
        svg.texts().stream()
            .filter(text -> text.words().matches(".* \\+[0-9]+"))
            .findFirst()
            .orElseThrow();

    List<Rectangle2D> lines =
        svg.all("polyline").stream()
            .map(NamesTest::reach)
            .filter(line -> line.getWidth() > 0 && line.intersects(counted.place()))
            .filter(line -> line.getHeight() < 2 * ROUNDED)
            .toList();

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().getMinX()).isEqualTo(counted.place().getMinX());
    assertThat(lines.getFirst().getMaxX()).isLessThan(counted.place().getMaxX() - counted.size());
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void names_a_bar_in_each_of_its_months(Paper paper) {
    Mark march = SampleYears.mark("2027-03-29", "2027-04-03", "Conference", Look.SURE);
    Svg svg = draw(paper, List.of(march));

    assertThat(svg.texts()).filteredOn(text -> text.words().equals("Conference")).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void leads_from_the_sign_to_the_name_on_the_same_line(Paper paper) {
    Svg svg = draw(paper, List.of(day("Peace", Look.SURE)));
    Element group = svg.groups("Peace").getFirst();
    Element sign = Svg.all(group, "circle").getFirst();
    Rectangle2D name = svg.text("Peace").place();

    assertThat(Svg.number(sign, "cy")).isBetween(name.getMinY(), name.getMaxY());
    assertThat(name.getMinX() - Svg.number(sign, "cx") - Svg.number(sign, "r"))
        .isBetween(1.0, name.getHeight());
  }

  /** The signs before the names, the bars, and what is behind the marked numbers. */
  private static List<Rectangle2D> markers(Svg svg) {
    List<Rectangle2D> markers = new ArrayList<>(svg.boxes("#%06x".formatted(Tone.ACCENT.rgb())));
    for (Element group : svg.all("g")) {
      if (!isBand(group)) {
        Svg.all(group, "rect").stream().map(Svg::place).forEach(markers::add);
        Svg.all(group, "circle").stream().map(NamesTest::disc).forEach(markers::add);
        Svg.all(group, "polygon").stream().map(NamesTest::reach).forEach(markers::add);
      }
    }
    return markers;
  }

  /** Whether its words stand upon it: over whole months, and not on days. */
  private static boolean isBand(Element group) {
    return !Svg.all(group, "text").isEmpty()
        && Svg.all(group, "rect").stream().anyMatch(box -> Svg.place(box).getWidth() > BAR_MAX);
  }

  private static Rectangle2D disc(Element disc) {
    double r = Svg.number(disc, "r");
    return new Rectangle2D.Double(
        Svg.number(disc, "cx") - r, Svg.number(disc, "cy") - r, 2 * r, 2 * r);
  }

  private static Rectangle2D reach(Element line) {
    List<double[]> points =
        Stream.of(line.getAttribute("points").split(" ", -1))
            .map(point -> Stream.of(point.split(",", -1)).mapToDouble(Double::parseDouble))
            .map(point -> point.toArray())
            .toList();
    Rectangle2D reach =
        new Rectangle2D.Double(points.getFirst()[0], points.getFirst()[1], 0, ROUNDED);
    points.forEach(point -> reach.add(point[0], point[1]));
    return reach;
  }

  private static List<Rectangle2D> struck(Element group) {
    // The cross before the name has five points, a line through a name two.
    return Svg.all(group, "polyline").stream()
        .filter(line -> line.getAttribute("points").split(" ", -1).length == 2)
        .map(NamesTest::reach)
        .toList();
  }

  /** The lines of the name, without the phone's day and weekday. */
  private static List<Svg.Text> names(Element group) {
    return Svg.all(group, "text").stream()
        .map(Svg::text)
        .filter(text -> !text.words().matches("15|Wed"))
        .toList();
  }

  private static String written(Svg svg, String title) {
    return names(svg.groups(title).getFirst()).stream().map(Svg.Text::words).collect(joining(" "));
  }

  private static Mark day(String title, Look look) {
    return new Mark(DAY, DAY, title, look);
  }

  private static Svg draw(Paper paper, List<Mark> marks) {
    return Svg.of(SampleYears.planner(2027, marks, List.of(), List.of()), paper);
  }
}

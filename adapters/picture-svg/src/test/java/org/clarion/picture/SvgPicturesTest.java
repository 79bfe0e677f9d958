package org.clarion.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.core.picture.Pictures.Form;
import org.clarion.core.picture.Pictures.Paper;
import org.clarion.core.picture.WallPlanner;
import org.clarion.core.picture.WallPlanner.Look;
import org.clarion.core.picture.WallPlanner.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class SvgPicturesTest {
  private static final String HATCH = "url(#hatch)";
  // The least that is read without effort on paper, in points.
  private static final double NAME_SIZE_MIN = 6.5;

  private final SvgPictures pictures = new SvgPictures();

  /** Drawn once for all that is said of every page. */
  private static final List<Page> PAGES =
      Stream.of(
              SampleYears.toolkit(),
              SampleYears.lively(),
              SampleYears.crowded(),
              SampleYears.hostile(),
              SampleYears.empty(2028),
              SampleYears.empty(2032))
          .flatMap(year -> Stream.of(Paper.values()).map(paper -> Page.of(year, paper)))
          .toList();

  static List<Page> pages() {
    return PAGES;
  }

  private record Page(WallPlanner year, Paper paper, String text, Svg svg) {
    static Page of(WallPlanner year, Paper paper) {
      byte[] bytes = new SvgPictures().draw(year, paper, Form.SVG);
      return new Page(year, paper, new String(bytes, StandardCharsets.UTF_8), Svg.read(bytes));
    }

    @Override
    public String toString() {
      return paper + " " + year.year() + " " + year.marks().size();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void names_every_date_in_full_where_it_is_marked(Page page) {
    Svg svg = page.svg();
    String spoken = String.join("\n", svg.all("g").stream().map(Svg::spoken).toList());

    for (Mark mark : page.year().marks()) {
      assertThat(spoken).contains(legal(mark.title()));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void puts_no_text_upon_another(Page page) {
    List<Svg.Text> texts = page.svg().texts();
    List<String> clashes = new ArrayList<>();

    for (int i = 0; i < texts.size(); i++) {
      for (Svg.Text other : texts.subList(i + 1, texts.size())) {
        if (texts.get(i).place().intersects(other.place())) {
          clashes.add(texts.get(i) + " and " + other);
        }
      }
    }

    assertThat(clashes).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void stays_inside_the_page(Page page) {
    Svg svg = page.svg();
    Rectangle2D whole = svg.page();

    assertThat(svg.texts()).allMatch(text -> whole.contains(text.place()));
    assertThat(svg.shapes())
        .allMatch(place ->
            place.getX() >= 0
                && place.getY() >= 0
                && place.getMaxX() <= whole.getWidth()
                && place.getMaxY() <= whole.getHeight());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hatches_no_day(Page page) {
    Svg svg = page.svg();
    List<Rectangle2D> days =
        svg.texts().stream()
            .filter(text -> text.words().matches("[1-9]|[12][0-9]|3[01]"))
            .map(Svg.Text::place)
            .toList();

    assertThat(days).hasSizeGreaterThanOrEqualTo(365);
    assertThat(svg.boxes(HATCH))
        .allMatch(hatched -> days.stream().noneMatch(hatched::intersects))
        .hasSizeGreaterThan(page.year().withoutDay().isEmpty() ? 0 : 1);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void lists_in_words_what_has_no_day(Paper paper) {
    WallPlanner year = SampleYears.toolkit();
    List<String> texts = draw(year, paper).texts().stream().map(Svg.Text::words).toList();

    assertThat(texts)
        .containsAll(year.withoutDay().stream().map(WallPlanner.Window::words).toList())
        .contains("No day yet", "A", "G");
  }

  @Test
  void hatches_a_date_without_a_day_over_its_months_and_no_others() {
    Svg svg = draw(SampleYears.toolkit(), Paper.A4);
    Element group = svg.groups("Send My Friend to School Week of Action").getLast();
    Rectangle2D hatched =
        Svg.all(group, "rect").stream()
            .filter(box -> box.getAttribute("fill").equals(HATCH))
            .map(Svg::place)
            .findFirst()
            .orElseThrow();

    assertThat(hatched.getX()).isBetween(start(svg, "June") - 3, start(svg, "June"));
    assertThat(hatched.getMaxX()).isBetween(start(svg, "August") - 7, start(svg, "August"));
  }

  @Test
  void writes_no_name_too_small_to_read_on_paper() {
    Svg svg = draw(SampleYears.lively(), Paper.A4);

    for (Mark mark : SampleYears.lively().marks()) {
      for (Element group : svg.groups(mark.title())) {
        assertThat(Svg.all(group, "text"))
            .isNotEmpty()
            .allMatch(text -> Svg.number(text, "font-size") >= NAME_SIZE_MIN);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void shortens_no_name_of_the_toolkit(Paper paper) {
    assertThat(draw(SampleYears.toolkit(), paper).texts())
        .noneMatch(text -> text.words().endsWith("…"));
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void gives_each_look_a_shape_of_its_own(Paper paper) {
    List<String> shapes =
        Stream.of(Look.values())
            .map(look -> SampleYears.mark("2027-05-05", "2027-05-05", "Alone", look))
            .map(mark -> SampleYears.planner(2027, List.of(mark), List.of(), List.of()))
            .map(year -> shape(draw(year, paper).groups("Alone").getFirst()))
            .toList();

    assertThat(shapes).doesNotHaveDuplicates().hasSize(Look.values().length);
  }

  @Test
  void strikes_each_line_of_a_cancelled_date_through() {
    Mark mark =
        SampleYears.mark("2027-05-05", "2027-05-05", "A long evening of films", Look.CANCELLED);
    Svg svg = draw(SampleYears.planner(2027, List.of(mark), List.of(), List.of()), Paper.A4);
    Element group = svg.groups("A long evening of films").getFirst();

    assertThat(Svg.spoken(group)).isEqualTo("A long evening of films, 5 May 2027 (Cancelled)");
    // One line for each of the text, and the cross before it.
    assertThat(Svg.all(group, "polyline")).hasSize(Svg.all(group, "text").size() + 1);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void tells_those_who_do_not_see_it_all_there_is(Paper paper) {
    Mark day = SampleYears.mark("2027-03-08", "2027-03-08", "Women's Day", Look.SURE);
    Mark week = SampleYears.mark("2027-06-14", "2027-06-20", "Refugee Week", Look.LIKELY);
    Svg svg = draw(SampleYears.planner(2027, List.of(day, week), List.of(), List.of()), paper);

    assertThat(svg.root.getAttribute("role")).isEqualTo("img");
    assertThat(svg.all("title").getFirst().getTextContent())
        .isEqualTo("2027 Anytown international solidarity");
    assertThat(svg.all("desc").getFirst().getTextContent())
        .isEqualTo(
            "Women's Day, 8 March 2027. Refugee Week, 14 June 2027 – 20 June 2027 (Likely, please"
                + " check). "
                + SampleYears.LABELS.smallPrint());
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void needs_nothing_besides_itself(Paper paper) {
    Svg svg = draw(SampleYears.hostile(), paper);

    for (Element element : svg.all("*")) {
      assertThat(element.getLocalName())
          .isIn(
              "title",
              "desc",
              "defs",
              "pattern",
              "rect",
              "g",
              "text",
              "circle",
              "polyline",
              "polygon");
      assertThat(element.hasAttribute("href")).isFalse();
      assertThat(element.hasAttribute("style")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void keeps_to_the_year_when_a_date_runs_beyond_it(Paper paper) {
    Mark before = SampleYears.mark("2026-12-28", "2027-01-02", "Winter school", Look.SURE);
    Mark after = SampleYears.mark("2027-12-30", "2028-01-02", "Next school", Look.SURE);
    Mark never = SampleYears.mark("2028-01-02", "2028-01-02", "Elsewhere", Look.SURE);
    Svg svg =
        draw(SampleYears.planner(2027, List.of(before, after, never), List.of(), List.of()), paper);

    assertThat(svg.groups("Winter school")).isNotEmpty();
    assertThat(svg.groups("Next school")).isNotEmpty();
    assertThat(svg.groups("Elsewhere")).isEmpty();
  }

  @Test
  void is_no_higher_than_a_phone_can_show() {
    assertThat(draw(SampleYears.toolkit(), Paper.PHONE).page().getHeight()).isLessThan(2400);
    assertThat(draw(SampleYears.lively(), Paper.PHONE).page().getHeight())
        .isLessThanOrEqualTo(PhonePage.HEIGHT_MAX);
    assertThat(draw(SampleYears.crowded(), Paper.PHONE).page().getHeight()).isLessThan(3200);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void draws_the_same_bytes_again(Page page) {
    assertThat(pictures.draw(page.year(), page.paper(), Form.SVG))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(page.text());
  }

  private Svg draw(WallPlanner year, Paper paper) {
    return Svg.read(pictures.draw(year, paper, Form.SVG));
  }

  private static double start(Svg svg, String month) {
    return svg.texts().stream()
        .filter(text -> text.words().equals(month))
        .findFirst()
        .orElseThrow()
        .place()
        .getX();
  }

  /** What is drawn, but for where and in which colour. */
  private static String shape(Element group) {
    StringBuilder shape = new StringBuilder();
    for (Element part : Svg.all(group, "*")) {
      if (!part.getLocalName().equals("title") && !part.getLocalName().equals("text")) {
        shape.append(part.getLocalName()).append(part.getAttribute("fill").equals("#ffffff"));
      }
    }
    return shape.toString();
  }

  private static String legal(String title) {
    String bytes = title.replace("\u0000", "").replace("\ud800", "").replace("\n", "");
    return new String(bytes.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}

package org.clarion.picture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

/** What is on a page whatever the year holds: nothing, a little, or all that it may. */
class WholePageTest {
  // Each month with its shortest list, and all bands that there may be.
  private static final double PHONE_HEIGHT_MAX = 5000;
  private static final String[] MONTHS =
      Stream.of(Month.values()).map(WholePageTest::name).toArray(String[]::new);
  private static final List<Look> LOOKS = List.of(Look.values());
  // Drawn once for all that is said of it.
  private static final Map<Paper, Svg> FULLEST =
      Map.of(
          Paper.A4, Svg.of(fullest(), Paper.A4),
          Paper.PHONE, Svg.of(fullest(), Paper.PHONE));
  private static final Pattern COUNT = Pattern.compile(" \\+([0-9]+)$");

  @ParameterizedTest
  @EnumSource(Paper.class)
  void is_whole_without_a_single_date(Paper paper) {
    Svg svg = Svg.of(SampleYears.empty(2027), paper);
    List<String> words = svg.texts().stream().map(Svg.Text::words).toList();

    assertThat(words).containsOnlyOnce(MONTHS).contains("2027", "Anytown international solidarity");
    assertThat(words).filteredOn(word -> word.matches("[0-9]{1,2}")).hasSize(365);
    assertThat(words).containsOnlyOnce("No day yet");
    assertThat(svg.all("g")).isEmpty();
    assertThat(svg.all("desc").getFirst().getTextContent())
        .isEqualTo(SampleYears.LABELS.smallPrint());
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void explains_all_looks_whichever_the_year_has(Paper paper) {
    List<String> words =
        Svg.of(SampleYears.empty(2027), paper).texts().stream().map(Svg.Text::words).toList();

    assertThat(words)
        .contains(
            "Date",
            "Several days",
            "Likely, please check",
            "Remembrance",
            "Cancelled",
            "No day yet",
            "School holiday",
            "Weekend");
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void ends_with_the_small_print(Paper paper) {
    for (WallPlanner year : List.of(SampleYears.empty(2027), SampleYears.crowded())) {
      List<Svg.Text> texts = Svg.of(year, paper).texts();
      double last = texts.stream().mapToDouble(text -> text.place().getMaxY()).max().orElseThrow();
      List<Svg.Text> lowest =
          texts.stream()
              .filter(text -> text.place().getMaxY() > last - 2 * text.size())
              .filter(text -> text.place().getMinX() < 50)
              .sorted(Comparator.comparingDouble(text -> text.place().getMinY()))
              .toList();

      assertThat(lowest.stream().map(Svg.Text::words).collect(joining(" ")))
          .isEqualTo(SampleYears.LABELS.smallPrint());
    }
  }

  @Test
  void counts_on_the_phone_all_dates_that_it_does_not_list() {
    WallPlanner year = SampleYears.crowded();
    Svg svg = Svg.of(year, Paper.PHONE);

    List<Rectangle2D> heads = Stream.of(MONTHS).map(month -> svg.text(month).place()).toList();
    Map<Month, Integer> told =
        svg.all("g").stream()
            .filter(group -> Svg.all(group, "text").size() > 2)
            .collect(groupingBy(group -> monthOf(heads, group), summingInt(WholePageTest::told)));

    assertThat(told)
        .isEqualTo(
            Stream.of(Month.values()).collect(toMap(month -> month, month -> onDays(year, month))));
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void speaks_of_every_date_of_the_fullest_year(Paper paper) {
    WallPlanner year = fullest();
    Svg svg = FULLEST.get(paper);
    String description = svg.all("desc").getFirst().getTextContent();
    String spoken = svg.all("g").stream().map(Svg::spoken).collect(joining("\n"));

    for (Mark mark : year.marks()) {
      assertThat(spoken).contains(mark.title() + ",");
      assertThat(description).contains(mark.title() + ",");
    }
    assertThat(year.withoutDay())
        .allSatisfy(window -> assertThat(description).contains(window.words() + "."));
    assertThat(svg.page().getHeight()).isLessThan(PHONE_HEIGHT_MAX);
  }

  @ParameterizedTest
  @EnumSource(Paper.class)
  void keeps_the_fullest_year_in_order(Paper paper) {
    List<Svg.Text> texts = FULLEST.get(paper).texts();

    assertThat(texts).extracting(Svg.Text::words).contains(MONTHS);
    for (int i = 0; i < texts.size(); i++) {
      Svg.Text text = texts.get(i);
      assertThat(
              texts.subList(i + 1, texts.size()).stream()
                  .filter(other -> text.place().intersects(other.place())))
          .as("%s", text)
          .isEmpty();
    }
  }

  @Test
  void keeps_a_year_with_a_date_a_week_as_high_as_a_phone_should_scroll() {
    List<Mark> weekly =
        IntStream.range(0, 52)
            .mapToObj(week -> LocalDate.of(2027, 1, 6).plusWeeks(week))
            .map(day -> new Mark(day, day, "Meeting of " + day, Look.SURE))
            .toList();
    Svg svg = Svg.of(SampleYears.planner(2027, weekly, List.of(), List.of()), Paper.PHONE);

    assertThat(svg.page().getHeight()).isLessThanOrEqualTo(PhonePage.HEIGHT_MAX);
    assertThat(weekly).allSatisfy(mark -> assertThat(svg.text(mark.title())).isNotNull());
  }

  /** As many dates as a planner takes, spread over the year and each with a name of its own. */
  private static WallPlanner fullest() {
    List<Mark> marks =
        IntStream.range(0, WallPlanner.MARKS_MAX)
            .mapToObj(i -> {
              LocalDate first = LocalDate.ofYearDay(2027, 1 + i * 365 / WallPlanner.MARKS_MAX);
              Look look = LOOKS.get(i % LOOKS.size());
              return new Mark(first, first.plusDays(i % 7 == 0 ? 9 : 0), "Date no " + i, look);
            })
            .toList();
    List<Window> windows =
        IntStream.range(0, WallPlanner.WINDOWS_MAX)
            .mapToObj(i -> LocalDate.ofYearDay(2027, 1 + i * 3))
            .map(day -> new Window(day, day.plusDays(40), "Open from " + day))
            .toList();
    return SampleYears.planner(2027, marks, windows, List.of());
  }

  /** The month below the name of which this line of a list stands. */
  private static Month monthOf(List<Rectangle2D> heads, Element line) {
    double y = Svg.number(Svg.all(line, "text").getFirst(), "y");
    return Month.of((int) heads.stream().filter(head -> head.getMinY() < y).count());
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.UK);
  }

  /** How many dates a line of a list tells of, by name or by count. */
  private static int told(Element group) {
    String last = Svg.all(group, "text").getLast().getTextContent();
    return 1
        + COUNT
            .matcher(last)
            .results()
            .map(MatchResult::group)
            .mapToInt(count -> Integer.parseInt(count.strip().substring(1)))
            .sum();
  }

  private static int onDays(WallPlanner year, Month month) {
    YearMonth days = YearMonth.of(year.year(), month);
    return (int)
        year.marks().stream()
            .filter(mark -> !mark.last().isBefore(days.atDay(1)))
            .filter(mark -> !mark.first().isAfter(days.atEndOfMonth()))
            .count();
  }
}

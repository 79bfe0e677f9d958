package org.clarion.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.core.picture.Pictures.Form;
import org.clarion.core.picture.Pictures.Paper;
import org.clarion.core.picture.WallPlanner.Look;
import org.clarion.core.picture.WallPlanner.Mark;
import org.clarion.core.picture.WallPlanner.Window;
import org.junit.jupiter.api.Test;

class PhonePageTest {
  private static final LocalDate DAY = LocalDate.of(2027, 5, 5);
  private static final String LONG =
      "International Day for the Elimination of Racial Discrimination";

  @Test
  void lists_a_date_with_its_weekday_and_its_full_name() {
    assertThat(words(List.of(day("Peace", Look.SURE)), List.of()))
        .containsSubsequence("May", "5", "Wed", "Peace");
  }

  @Test
  void lists_a_span_with_its_last_day() {
    Mark span = new Mark(DAY, DAY.plusDays(6), "Week", Look.SURE);

    assertThat(words(List.of(span), List.of())).containsSubsequence("5", "– 11", "Week");
  }

  @Test
  void lists_a_span_in_each_of_its_months_with_the_days_that_it_has_there() {
    Mark span = new Mark(DAY.withDayOfMonth(29), DAY.plusMonths(1), "Weeks", Look.SURE);

    assertThat(words(List.of(span), List.of()))
        .containsSubsequence("29", "– 31", "Weeks", "June", "1", "– 5", "Weeks");
  }

  @Test
  void gives_long_names_the_whole_width_and_short_ones_half_of_it() {
    Svg svg = draw(List.of(day(LONG, Look.SURE), day("Peace", Look.SURE)), List.of());
    Svg halves = draw(List.of(day("Justice", Look.SURE), day("Peace", Look.SURE)), List.of());

    assertThat(left(svg, LONG)).isEqualTo(left(svg, "Peace"));
    assertThat(left(halves, "Justice")).isLessThan(left(halves, "Peace"));
  }

  @Test
  void counts_the_names_for_which_a_month_has_no_room() {
    List<Mark> many = IntStream.range(0, 20).mapToObj(i -> day("No " + i, Look.SURE)).toList();

    assertThat(words(many, List.of())).contains("No 10", "No 11 +8").doesNotContain("No 12");
  }

  @Test
  void counts_the_dates_without_a_day_that_find_no_room() {
    List<Window> many =
        Collections.nCopies(17, new Window(DAY, DAY.plusDays(3), "Delegation: in May"));

    assertThat(words(List.of(), many)).contains("O", "Delegation: in May +2").doesNotContain("P");
  }

  @Test
  void hatches_a_month_once_with_the_letters_of_all_that_may_fall_in_it() {
    List<Window> two =
        List.of(new Window(DAY, DAY.plusMonths(1), "First"), new Window(DAY, DAY, "Second"));

    assertThat(words(List.of(), two)).containsSubsequence("May", "A  B", "June", "A", "July");
  }

  @Test
  void shows_a_whole_month_as_a_band_with_its_name() {
    Mark may =
        new Mark(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 31), "May Month", Look.CANCELLED);
    Svg svg = draw(List.of(may), List.of());

    assertThat(Svg.all(svg.groups("May Month").getFirst(), "text"))
        .extracting(text -> Svg.text(text).words())
        .containsExactly("May Month");
    assertThat(Svg.all(svg.groups("May Month").getFirst(), "polyline")).hasSize(1);
  }

  private static Mark day(String title, Look look) {
    return new Mark(DAY, DAY, title, look);
  }

  private static double left(Svg svg, String words) {
    return svg.texts().stream()
        .filter(text -> text.words().equals(words))
        .findFirst()
        .orElseThrow()
        .place()
        .getX();
  }

  private static List<String> words(List<Mark> marks, List<Window> windows) {
    return draw(marks, windows).texts().stream().map(Svg.Text::words).toList();
  }

  private static Svg draw(List<Mark> marks, List<Window> windows) {
    return Svg.read(
        new SvgPictures()
            .draw(SampleYears.planner(2027, marks, windows, List.of()), Paper.PHONE, Form.SVG));
  }
}

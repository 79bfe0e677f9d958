package org.clarion.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clarion.core.picture.WallPlanner.Look;
import org.clarion.core.picture.WallPlanner.Mark;
import org.clarion.picture.NameColumn.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameColumnTest {
  private static final YearMonth JUNE = YearMonth.of(2027, 6);
  private static final Lettering LETTERING = Lettering.read();
  private static final Type TYPE = Type.plain(7);
  private static final double WIDTH = 44;

  private final NameColumn column =
      new NameColumn(LETTERING, TYPE, new Lettering.Room(5, WIDTH, 1), 4);

  @Test
  void puts_a_short_name_into_the_middle_of_its_row() {
    assertThat(place(day(9, "Peace")))
        .extracting(Placed::top, Placed::isPushed, Placed::lines)
        .containsExactly(tuple(16.5, false, List.of("Peace")));
  }

  @Test
  void lets_a_long_name_run_down_over_free_days() {
    Placed placed =
        place(day(9, "International Day for the Elimination of Racial Discrimination")).getFirst();

    assertThat(placed.top()).isEqualTo(16);
    assertThat(String.join(" ", placed.lines()))
        .isEqualTo("International Day for the Elimination of Racial Discrimination");
  }

  @Test
  void shortens_the_longer_of_two_that_need_the_same_room() {
    List<Placed> placed =
        place(
            day(1, "International Day for the Elimination of Racial Discrimination"),
            day(2, "Peace"),
            day(3, "Peace"));

    assertThat(placed).allMatch(name -> name.also().isEmpty());
    assertThat(placed.getFirst().lines().getLast()).endsWith("…");
    assertThat(placed.get(1).lines()).containsExactly("Peace");
    assertThat(placed.get(2).lines()).containsExactly("Peace");
  }

  @Test
  void counts_those_for_which_there_is_no_room() {
    Mark[] marks = Stream.generate(() -> day(30, "Peace")).limit(9).toArray(Mark[]::new);

    List<Placed> placed = place(marks);

    // Four lines are left below the 30th: two of its own row, two of the row that June does not
    // use.
    assertThat(placed).hasSize(4);
    assertThat(placed.getLast().also()).hasSize(5);
  }

  @Test
  void makes_way_for_the_bars_that_a_name_meets_and_for_no_others() {
    Mark week = new Mark(LocalDate.of(2027, 6, 14), LocalDate.of(2027, 6, 20), "Week", Look.SURE);

    assertThat(place(day(12, "Peace"), week, day(20, "Peace"), day(21, "Peace")))
        .extracting(Placed::bars)
        .containsExactly(0, 1, 1, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void loses_no_name_and_puts_none_upon_another(int seed) {
    Mark[] marks = random(seed);

    List<Placed> placed = place(marks);

    assertThat(placed.stream().mapToInt(name -> 1 + name.also().size()).sum())
        .isEqualTo(marks.length);
    double free = 0;
    for (Placed name : placed) {
      assertThat(name.top()).isGreaterThanOrEqualTo(free);
      assertThat(name.top()).isGreaterThanOrEqualTo((name.stay().first() - 1) * 2);
      free = name.top() + name.lines().size();
      double room = WIDTH - name.bars() * 4;
      assertThat(name.lines()).allMatch(line -> LETTERING.width(line, TYPE) <= room);
    }
    assertThat(free).isLessThanOrEqualTo(62);
  }

  private List<Placed> place(Mark... marks) {
    return column.place(PlannedMonth.of(JUNE, List.of(marks)));
  }

  private static Mark day(int day, String title) {
    return new Mark(JUNE.atDay(day), JUNE.atDay(day), title, Look.SURE);
  }

  private static Mark[] random(int seed) {
    Random random = new Random(seed);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < seed * 4; i++) {
      LocalDate first = JUNE.atDay(1 + random.nextInt(30));
      LocalDate last = random.nextInt(4) == 0 ? first.plusDays(random.nextInt(20)) : first;
      marks.add(new Mark(first, last, "Solidarity ".repeat(1 + random.nextInt(5)), Look.SURE));
    }
    return marks.toArray(Mark[]::new);
  }
}

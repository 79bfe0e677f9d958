package org.clarion.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.clarion.core.picture.WallPlanner.Look;
import org.clarion.core.picture.WallPlanner.Mark;
import org.clarion.core.picture.WallPlanner.Shade;
import org.clarion.core.picture.WallPlanner.Window;
import org.junit.jupiter.api.Test;

class WallPlannerTest {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 8);
  private static final WallPlanner.Labels LABELS =
      new WallPlanner.Labels("", "", "", "", "", "", "", "", "");

  @Test
  void holds_as_much_as_can_be_drawn() {
    assertThat(planner(2027, WallPlanner.MARKS_MAX).marks()).hasSize(WallPlanner.MARKS_MAX);
  }

  @Test
  void refuses_more_than_can_be_drawn() {
    assertThatThrownBy(() -> planner(2027, WallPlanner.MARKS_MAX + 1))
        .hasMessage("Expected at most 1000 marks but were 1001");
  }

  @Test
  void refuses_a_year_out_of_reach() {
    assertThatThrownBy(() -> planner(1899, 0))
        .hasMessage("Expected a year from 1900 to 2200 but was 1899");
    assertThatThrownBy(() -> planner(2201, 0))
        .hasMessage("Expected a year from 1900 to 2200 but was 2201");
  }

  @Test
  void refuses_days_in_the_wrong_order() {
    String message = "Expected a last day from 2027-03-08 on but was 2027-03-07";

    assertThatThrownBy(() -> new Mark(DAY, DAY.minusDays(1), "Day", Look.SURE)).hasMessage(message);
    assertThatThrownBy(() -> new Window(DAY, DAY.minusDays(1), "Day")).hasMessage(message);
    assertThatThrownBy(() -> new Shade(DAY, DAY.minusDays(1))).hasMessage(message);
  }

  private static WallPlanner planner(int year, int marks) {
    return new WallPlanner(
        year,
        Locale.UK,
        "Anytown",
        Collections.nCopies(marks, new Mark(DAY, DAY, "Day", Look.SURE)),
        List.of(new Window(DAY, DAY, "Some time")),
        List.of(new Shade(DAY, DAY)),
        LABELS);
  }
}

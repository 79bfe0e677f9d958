package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChainsTest {
  private final Inspection inspection = new Inspection();
  private final Chains chains = inspection.chains();
  private int line;

  @Test
  void lets_dates_go_by_dates_that_go_by_others() {
    chain("a", "b", "c", "d", "e");
    chain("f", "c");
    chain("f", "d");

    assertThat(settled()).isEmpty();
  }

  @Test
  void reports_a_circle_once_where_it_closes() {
    chain("a", "b", "c", "a");

    assertThat(settled())
        .containsExactly(
            "dates.yaml:3:1: expected a date that does not go by this one but \"a\" does");
  }

  @Test
  void reports_each_circle() {
    chain("a", "a");
    chain("b", "c", "b");
    chain("c", "c");

    assertThat(settled())
        .containsExactly(
            "dates.yaml:1:1: expected a date that does not go by this one but \"a\" does",
            "dates.yaml:3:1: expected a date that does not go by this one but \"b\" does",
            "dates.yaml:4:1: expected a date that does not go by this one but \"c\" does");
  }

  @Test
  void does_not_count_what_leads_to_a_circle_as_one() {
    chain("x", "a", "b", "a");

    assertThat(settled())
        .containsExactly(
            "dates.yaml:3:1: expected a date that does not go by this one but \"a\" does");
  }

  @Test
  void reports_a_chain_once_where_it_gets_too_long() {
    chain("a", "b", "c", "d", "e", "f", "g");

    assertThat(settled())
        .containsExactly(
            "dates.yaml:2:1: expected at most 4 dates to go by one another but was one more,"
                + " \"c\"");
  }

  private List<String> settled() {
    chains.settle();
    return Checks.texts(inspection);
  }

  /** Each goes by the next. */
  private void chain(String... dates) {
    for (int i = 1; i < dates.length; i++) {
      line++;
      chains.add(dates[i - 1], new Piece.Text(new Spot("dates.yaml", line, 1), dates[i]));
    }
  }
}

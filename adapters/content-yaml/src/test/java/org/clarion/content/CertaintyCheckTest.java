package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{every: 8 March} | fixed moved cancelled retired",
        "{every: 1 March to 4 March} | fixed moved week cancelled retired",
        "{month: October} | fixed cancelled retired",
        "{week-holding: 20 June} | rule week moved cancelled retired",
        "{on: 8 March 2023} | fixed moved cancelled retired",
        "{on: 8 March 2023 to 9 March 2023} | fixed moved week cancelled retired",
        "{listed: [8 March 2023]} | approximate to-be-confirmed cancelled retired",
        "{open: {words: soon}} | approximate to-be-confirmed cancelled retired"
      })
  void lets_each_way_be_as_certain_as_it_is(String when, String fitting) {
    List<String> accepted =
        CertaintyCheck.WORDS.stream().filter(it -> faults(when, it).isEmpty()).toList();

    assertThat(accepted).containsExactlyInAnyOrder(fitting.split(" "));
  }

  @Test
  void says_what_would_fit() {
    assertThat(faults("{open: {words: soon}}", "fixed"))
        .containsExactly(
            "file.yaml:1:1: expected one of approximate, to-be-confirmed, cancelled, retired beside"
                + " \"open\" but was \"fixed\"");
  }

  @ParameterizedTest
  @CsvSource({"soon, fixed", "{}, fixed", "{weekly: Monday}, fixed", "{every: 8 March}, sure"})
  void says_nothing_where_something_else_is_wrong(String when, String certainty) {
    assertThat(faults(when, certainty)).isEmpty();
  }

  @Test
  void says_nothing_where_a_date_is_given_in_two_ways() {
    assertThat(faults("{open: {words: soon}, every: 8 March}", "rule")).isEmpty();
  }

  private static List<String> faults(String when, String certainty) {
    var inspection = new Inspection();
    CertaintyCheck.check(Checks.piece(when), Checks.piece(certainty), inspection);
    return Checks.texts(inspection);
  }
}

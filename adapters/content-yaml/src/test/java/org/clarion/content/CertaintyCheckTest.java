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
        "{every: last Sunday of October} | rule moved cancelled retired",
        "{easter: 2 days before} | rule moved cancelled retired",
        "{easter: 1 day after to 5 days after} | rule moved week cancelled retired",
        "{term: spring-term} | approximate to-be-confirmed cancelled retired",
        "{beside: date.one} | fixed rule week moved cancelled retired",
        "{repeats: every week} | fixed moved cancelled retired",
        "{rrule: FREQ=WEEKLY} | fixed moved cancelled retired",
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
  @CsvSource({"soon, fixed", "{}, fixed", "{yearly: Monday}, fixed", "{every: 8 March}, sure"})
  void says_nothing_where_something_else_is_wrong(String when, String certainty) {
    assertThat(faults(when, certainty)).isEmpty();
  }

  @Test
  void says_nothing_where_a_date_is_given_in_two_ways() {
    assertThat(faults("{open: {words: soon}, every: 8 March}", "rule")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"approximate, owner", "to-be-confirmed, owner", "cancelled,", "retired,"})
  void misses_an_owner_where_one_has_to_be_asked(String certainty, String missing) {
    var inspection = new Inspection();
    CertaintyCheck.checkOwner(
        Checks.piece("{open: {words: soon}}"), Checks.piece(certainty), null, inspection);

    assertThat(Checks.texts(inspection))
        .isEqualTo(
            missing == null
                ? List.of()
                : List.of(
                    "file.yaml:1:1: expected \"owner\" beside \"%s\" but there is none"
                        .formatted(certainty)));
  }

  @Test
  void misses_no_owner_where_the_certainty_is_wrong() {
    var inspection = new Inspection();
    CertaintyCheck.checkOwner(
        Checks.piece("{every: 8 March}"), Checks.piece("approximate"), null, inspection);

    assertThat(inspection.faults()).isEmpty();
  }

  private static List<String> faults(String when, String certainty) {
    var inspection = new Inspection();
    CertaintyCheck.check(Checks.piece(when), Checks.piece(certainty), inspection);
    return Checks.texts(inspection);
  }
}

package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeFormTest {
  private final Form form = new ChangeForm();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{occurrence: 2027, on: 8 March 2027}",
        "{occurrence: 2027, on: 8 March 2027, time: '18:00', until: '19:30', note: Moved}",
        "{occurrence: 2027, cancelled: yes}",
        "{occurrence: 2027, cancelled: yes, note: Snow}",
        "{occurrence: 2027, note: Bring flags}"
      })
  void is_another_day_no_day_or_a_note(String change) {
    assertThat(Checks.faults(form, change)).isEmpty();
  }

  @Test
  void is_not_two_things_at_once() {
    assertThat(Checks.faults(form, "{occurrence: 2027, on: 8 March 2027, cancelled: yes}"))
        .containsExactly(
            "file.yaml:1:1: expected exactly one of on, cancelled, or only a note, but was on,"
                + " cancelled");
  }

  @Test
  void is_something() {
    assertThat(Checks.faults(form, "{occurrence: 2027}"))
        .containsExactly(
            "file.yaml:1:1: expected exactly one of on, cancelled, or only a note, but was"
                + " nothing");
  }

  @Test
  void has_times_only_beside_days() {
    assertThat(Checks.faults(form, "{occurrence: 2027, cancelled: yes, time: '18:00'}"))
        .containsExactly("file.yaml:1:1: expected \"on\" beside \"time\" but there is none");
  }

  @Nested
  class Its_occurrence {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{every: 8 March} | 2027 | 2027",
          "{easter: day itself} | 2027-03-28 | 2027",
          "{on: 8 March 2027} | 2027 | once",
          "{open: {words: soon, earliest: 1 May, latest: 9 May}} | once | 2027",
          "{open: {words: soon, earliest: 1 May 2027, latest: 9 May 2027}} | 2027 | once",
          "{repeats: every week, from: 5 January 2027} | 2027 | 2027-01-05",
          "{rrule: FREQ=DAILY, first: 5 January 2027} | 2027-01-05T18:00 | 2027-01-05",
          "{rrule: FREQ=DAILY, first: 5 January 2027, time: '18:00'} | 2027-01-05T25:00"
              + " | 2027-01-05T18:00",
          "{beside: date.one, at: same days, words: then} | soon | 2027"
        })
    void is_one_that_its_date_can_have(String when, String wrong, String right) {
      assertThat(faults(when, right)).isEmpty();
      if (!wrong.equals(right)) {
        assertThat(faults(when, wrong))
            .containsExactly(
                "file.yaml:1:15: expected an occurrence such as \"%s\" but was \"%s\""
                    .formatted(right, wrong));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "2027-01-05", "'2027-01-05T18:00'", "once"})
    void may_be_any_where_another_date_says(String occurrence) {
      assertThat(faults("{beside: date.one, at: same days, words: then}", occurrence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "{}", "{yearly: Monday}", "{every: 8 March, month: May}"})
    void is_not_judged_where_it_is_not_clear_when_the_date_is(String when) {
      assertThat(faults(when, "never")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "2027@wales | once@wales",
          "2027@london | 2027",
          "once | 2027",
          "once@london | 2027",
        })
    void names_the_first_region_of_a_variant(String wrong, String example) {
      assertThat(varied("{on: 1 March 2027}", "once@wales")).isEmpty();
      assertThat(varied("{on: 1 March 2027}", "2027")).isEmpty();
      assertThat(varied("{on: 1 March 2027}", wrong))
          .containsExactly(
              "file.yaml:1:15: expected an occurrence such as \"%s\" but was \"%s\""
                  .formatted(example, wrong));
    }

    @Test
    void is_not_judged_where_it_is_not_clear_when_its_variant_is() {
      assertThat(varied("soon", "never@wales")).isEmpty();
    }

    private List<String> varied(String when, String occurrence) {
      return faults(
          "{every: 8 March}",
          occurrence,
          Checks.piece("{regions: [wales, london], when: %s}".formatted(when)));
    }

    private List<String> faults(String when, String occurrence, Piece... variants) {
      var inspection = new Inspection();
      OccurrenceCheck.check(
          Checks.piece("[{occurrence: %s}]".formatted(occurrence)),
          Checks.piece(when),
          List.of(variants),
          inspection);
      return Checks.texts(inspection);
    }
  }
}

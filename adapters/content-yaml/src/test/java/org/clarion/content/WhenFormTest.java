package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenFormTest {
  private static final String WAYS =
      "expected exactly one of every, month, week-holding, easter, term, beside, repeats,"
          + " rrule, on, listed, open but was ";

  private final Form form = new WhenForm();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{every: 8 March}",
        "{every: 1 March to 4 March}",
        "{month: October}",
        "{week-holding: 20 June}",
        "{on: Monday 10 January 2022}",
        "{on: 10 January 2022, time: '17:00'}",
        "{on: 10 January 2022, time: '17:00', until: '17:00'}",
        "{on: 10 January 2022 to 11 January 2022, time: '22:00', until: '02:00'}",
        "{listed: [], otherwise: {words: soon, earliest: 1 July, latest: 18 July}}",
        "{open: {words: soon, earliest: 1 December, latest: 6 January}}",
        "{open: {words: soon, earliest: 10 October 2016, latest: 10 December 2016}}"
      })
  void accepts_every_way_to_say_when(String when) {
    assertThat(Checks.faults(form, when)).isEmpty();
  }

  @Test
  void needs_one_way() {
    assertThat(Checks.faults(form, "{}")).containsExactly("file.yaml:1:1: " + WAYS + "nothing");
    assertThat(Checks.faults(form, "{time: '17:00'}"))
        .containsExactly("file.yaml:1:1: " + WAYS + "nothing");
  }

  @Test
  void needs_only_one_way() {
    assertThat(Checks.faults(form, "{on: 8 March 2023, every: 8 March}"))
        .containsExactly("file.yaml:1:1: " + WAYS + "\"every\", \"on\"");
  }

  @Test
  void does_not_miss_a_way_that_it_did_not_understand() {
    assertThat(Checks.faults(form, "{yearly: Monday}"))
        .containsExactly("file.yaml:1:2: expected a key of a \"when\" but was \"yearly\"");
  }

  @Test
  void has_times_only_beside_days() {
    assertThat(Checks.faults(form, "{every: 8 March, time: '17:00', until: '18:00'}"))
        .containsExactly(
            "file.yaml:1:24: expected \"time\" only beside \"repeats\", \"rrule\", \"on\" but was"
                + " beside \"every\"",
            "file.yaml:1:40: expected \"until\" only beside \"repeats\", \"rrule\", \"on\" but was"
                + " beside \"every\"");
  }

  @Test
  void has_another_time_only_beside_listed_days() {
    assertThat(
            Checks.faults(
                form, "{month: March, otherwise: {words: a, earliest: 1 May, latest: 2 May}}"))
        .containsExactly(
            "file.yaml:1:27: expected \"otherwise\" only beside \"term\", \"listed\" but was beside"
                + " \"month\"");
  }

  @Test
  void needs_a_beginning_where_there_is_an_end() {
    assertThat(Checks.faults(form, "{on: 8 March 2023, until: '18:00'}"))
        .containsExactly("file.yaml:1:1: expected \"time\" beside \"until\" but there is none");
  }

  @Test
  void needs_an_end_on_another_day() {
    assertThat(Checks.faults(form, "{on: 8 March 2023 to 9 March 2023, time: '18:00'}"))
        .containsExactly("file.yaml:1:1: expected \"until\" beside \"time\" but there is none");
  }

  @Test
  void does_not_end_before_it_begins() {
    assertThat(Checks.faults(form, "{on: 8 March 2023, time: '18:00', until: '17:59'}"))
        .containsExactly(
            "file.yaml:1:42: expected an end at or after the beginning but was \"18:00 to 17:59\"");
  }

  @Test
  void needs_words_for_the_years_that_are_not_listed() {
    assertThat(Checks.faults(form, "{listed: [8 March 2023]}"))
        .containsExactly(
            "file.yaml:1:1: expected \"otherwise\" beside \"listed\" but there is none");
  }

  @Test
  void lists_each_year_once() {
    assertThat(
            Checks.faults(
                form,
                """
                listed: [8 March 2023, 8 March 2024, 9 March 2023]
                otherwise: {words: soon, earliest: 1 March, latest: 31 March}
                """))
        .containsExactly("file.yaml:1:38: expected each year once but 2023 is listed before");
  }

  @Test
  void does_not_take_a_year_into_what_comes_every_year() {
    assertThat(
            Checks.faults(
                form,
                """
                listed: []
                otherwise: {words: soon, earliest: 1 March 2023, latest: 31 March 2023}
                """))
        .containsExactly(
            "file.yaml:2:36: expected a day such as \"8 March\" but was \"1 March 2023\"",
            "file.yaml:2:58: expected a day such as \"8 March\" but was \"31 March 2023\"");
  }

  @Test
  void gives_both_days_of_a_window_in_the_same_way() {
    assertThat(
            Checks.faults(form, "{open: {words: soon, earliest: 1 March 2023, latest: 31 March}}"))
        .containsExactly(
            "file.yaml:1:54: expected both days with a year or both without but was \"1 March"
                + " 2023\" and \"31 March\"");
  }

  @Test
  void does_not_close_a_window_before_it_opens() {
    assertThat(
            Checks.faults(
                form, "{open: {words: soon, earliest: 2 March 2023, latest: 1 March 2023}}"))
        .containsExactly(
            "file.yaml:1:54: expected an end at or after the beginning but was \"2 March 2023 to 1"
                + " March 2023\"");
  }

  @Test
  void judges_a_window_only_when_both_its_days_are_days() {
    assertThat(
            Checks.faults(form, "{open: {words: soon, earliest: 31 June, latest: 1 March 2023}}"))
        .containsExactly(
            "file.yaml:1:32: expected a day that exists but was \"31 June\": June has 30 days");
  }
}

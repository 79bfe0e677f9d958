package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FillerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "what's on",
        "What’s on?",
        "whats happening",
        "show me the dates please",
        "Is there anything we have going on?",
        "which key dates are coming up",
        "...",
      })
  void leaves_nothing_of_words_that_only_ask_what_there_is(String typed) {
    assertThat(Filler.strip(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "what's coming up, true",
    "What’s on?, true",
    "next events please, true",
    "any dates, true",
    "what is it, false",
    "'', false",
    "what's on for cuba, false",
    "coming out, false",
  })
  void knows_when_somebody_only_asks_what_is_coming(String typed, boolean asks) {
    assertThat(Filler.asksWhatIsComing(typed)).isEqualTo(asks);
  }

  @ParameterizedTest
  @CsvSource({
    "dates for Cuba, cuba",
    "'what is there, for human rights?', human rights",
    "cubadates, cubadates",
    "assessment-2016, assessment-2016",
  })
  void leaves_the_words_that_name_something_in_lower_case(String typed, String left) {
    assertThat(Filler.strip(typed)).isEqualTo(left);
  }
}

package org.clarion.commands.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  private final Vocabulary words =
      new Vocabulary(List.of("hi", "next", "dates", "hello", "settings", "reminders", "campaign"));

  @ParameterizedTest
  @CsvSource({
    "next, next",
    "hiiii, hi",
    "helllo, hello",
    "nxt, next",
    "enxt, next",
    "nextt, next",
    "helo, hello",
    "setings, settings",
    "settimgs, settings",
    "remidners, reminders",
    "remidnrs, reminders",
    "campain, campaign",
  })
  void finds_what_was_meant_by_a_slip(String typed, String meant) {
    assertThat(words.meant(List.of(typed))).containsExactly(meant);
  }

  @ParameterizedTest
  @CsvSource({"text", "nest", "late", "gates", "ho", "x", "champagne", "rehearsal", "''"})
  void leaves_other_words_as_they_are(String typed) {
    assertThat(words.meant(List.of(typed))).containsExactly(typed);
  }
}

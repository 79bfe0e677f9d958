package org.clarion.commands.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShorthandTest {
  @ParameterizedTest
  @CsvSource({
    "whats on nxt wk, whats on next week",
    "wot day is iwd, what day is iwd",
    "dates b4 easter pls, dates before easter please",
    "2moro, tomorrow",
    "wken, wken",
    "next week, next week",
    "'', ''",
  })
  void spells_out_whole_words_only(String typed, String meant) {
    assertThat(Shorthand.spelledOut(typed)).isEqualTo(meant);
  }
}

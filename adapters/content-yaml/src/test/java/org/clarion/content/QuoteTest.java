package org.clarion.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {
  @Test
  void puts_a_text_between_quotes() {
    assertThat(Quote.of("two words")).isEqualTo("\"two words\"");
  }

  @Test
  void stays_on_one_line() {
    assertThat(Quote.of("one\ntwo\r\nthree\u2028four"))
        .isEqualTo("\"one\\ntwo<U+000D>\\nthree<U+2028>four\"");
  }

  @Test
  void shows_what_hides() {
    assertThat(Quote.of("a\u001b[31mb\u0000")).isEqualTo("\"a<U+001B>[31mb<U+0000>\"");
  }

  @Test
  void cuts_what_is_too_long() {
    assertThat(Quote.bare("a".repeat(80))).isEqualTo("a".repeat(80));
    assertThat(Quote.bare("a".repeat(81))).isEqualTo("a".repeat(80) + "…");
  }

  @Test
  void does_not_cut_through_a_character() {
    assertThat(Quote.bare("😀".repeat(81))).isEqualTo("😀".repeat(80) + "…");
  }

  @Test
  void numbers_characters_as_tables_of_them_do() {
    assertThat(Quote.number(7)).isEqualTo("U+0007");
    assertThat(Quote.number(0x1F600)).isEqualTo("U+1F600");
  }
}

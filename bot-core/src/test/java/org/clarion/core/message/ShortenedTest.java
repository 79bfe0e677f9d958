package org.clarion.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {
  @Test
  void what_fits_stays_as_it_is() {
    assertThat(Shortened.to(4, "tea!")).isEqualTo("tea!");
    assertThat(Shortened.to(0, "")).isEmpty();
  }

  @Test
  void what_does_not_fit_says_that_there_is_more() {
    assertThat(Shortened.to(8, "rent strike")).isEqualTo("rent st…");
    assertThat(Shortened.to(6, "rent strike")).isEqualTo("rent…");
  }

  @Test
  void no_character_that_a_reader_sees_is_cut() {
    assertThat(Shortened.to(6, "ab👩‍🏭cd")).isEqualTo("ab…");
    assertThat(Shortened.to(4, "🇬🇧🇫🇷")).isEqualTo("…");
  }
}

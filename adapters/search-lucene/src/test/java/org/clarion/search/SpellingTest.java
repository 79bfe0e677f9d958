package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  private final Words words = new Words();
  private final Spelling spelling = new Spelling(words);

  @BeforeEach
  void learn() {
    spelling.learn(words.split("the holocaust memorial day and women's refugee week in cuba"));
    spelling.learn(words.split("a prize, a peach of a teacher, affiliate, affiliation"));
    spelling.learn(words.split("stand for peace; a stand; place, places, plaice"));
  }

  @ParameterizedTest
  @CsvSource({
    "holocost, holocaust",
    "hollocaust, holocaust",
    "ohlocaust, holocaust",
    "memroial, memorial",
    "cubba, cuba",
    "cuab, cuba",
    "refugge, refugee",
    "nolocaust, holocaust",
  })
  void repairs_a_slip_or_two(String typed, String meant) {
    assertThat(spelling.repair(typed)).containsExactly(meant);
  }

  @Test
  void puts_a_space_that_was_left_out_back_in() {
    assertThat(spelling.repair("memorialday")).containsExactly("memorial", "day");
    assertThat(spelling.repair("womensday")).containsExactly("women", "day");
  }

  @ParameterizedTest
  @ValueSource(strings = {"holocaust", "cuba", "teacher"})
  void leaves_its_own_words_alone(String word) {
    assertThat(spelling.repair(word)).containsExactly(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"price", "teach", "reach", "tube", "weak", "plane"})
  void leaves_english_words_alone_however_near(String word) {
    assertThat(spelling.repair(word)).containsExactly(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cub", "hxlxcxst", "zuba", "yuba", "cub4", "abcdefghijklmnopqrstuvwxyz"})
  void does_not_guess_at_short_far_or_strange_words(String word) {
    assertThat(spelling.repair(word)).containsExactly(word);
  }

  @Test
  void prefers_the_nearest_then_the_most_usual_then_the_first_by_letters() {
    assertThat(spelling.repair("afiliate")).containsExactly("affiliate");
    assertThat(spelling.repair("stannd")).containsExactly("stand");
    assertThat(spelling.repair("plaece")).containsExactly("place");
  }

  @ParameterizedTest
  @CsvSource({"abc, 0", "abcd, 1", "abcdef, 1", "abcdefg, 2"})
  void allows_a_long_word_more_slips(String word, int slips) {
    assertThat(Spelling.slipsMax(word)).isEqualTo(slips);
  }
}

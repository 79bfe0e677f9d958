package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.clarion.search.Phrasing.Field;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private final SomeTexts texts =
      new SomeTexts()
          .with(Field.TAG, "asylum")
          .with(Field.ANSWER, "A week for those who had to flee, with music")
          .entry("when is refugee week")
          .entry("when is refugee day", "a day for cuba")
          .entry("who wrote the music", "music and more music");
  private final Coverage coverage = texts.coverage();

  private float[] covered(String question) {
    return coverage.of(texts.bag(question));
  }

  private float covered(String question, int entry) {
    return covered(question)[entry];
  }

  @Test
  void an_entry_covers_its_own_question_nearly_whole() {
    assertThat(covered("when is refugee week", 0)).isBetween(0.6f, 1.2f);
  }

  @Test
  void an_entry_covers_nothing_of_what_it_does_not_speak_of() {
    assertThat(covered("cuba", 0)).isZero();
    assertThat(covered("zebra")).containsOnly(0);
    assertThat(covered("")).containsOnly(0);
  }

  @Test
  void a_word_in_a_question_counts_more_than_in_a_tag_and_in_the_answer_least() {
    assertThat(covered("week", 0)).isGreaterThan(covered("asylum", 0));
    assertThat(covered("asylum", 0)).isGreaterThan(covered("flee", 0));
    assertThat(covered("flee", 0)).isPositive();
    assertThat(covered("music", 2)).isGreaterThan(covered("music", 0));
  }

  @Test
  void a_rare_word_makes_up_more_of_a_question_than_a_common_one() {
    assertThat(covered("refugee cuba", 1)).isGreaterThan(covered("refugee cuba", 0));
    assertThat(covered("when cuba", 1)).isGreaterThan(covered("when cuba", 0));
  }

  @Test
  void an_unknown_word_makes_less_of_the_question_covered() {
    assertThat(covered("refugee week zebra", 0))
        .isPositive()
        .isLessThan(covered("refugee week", 0));
  }

  @Test
  void another_word_of_the_same_sense_counts_a_little() {
    assertThat(covered("song week", 2)).isPositive().isLessThan(covered("music week", 2));
  }

  @Test
  void knows_which_words_an_entry_has() {
    assertThat(has(0, "week")).isTrue();
    assertThat(has(0, "asylum")).isTrue();
    assertThat(has(1, "asylum")).isFalse();
    assertThat(has(1, "zebra")).isFalse();
  }

  private boolean has(int entry, String stem) {
    return coverage.has(entry, texts.features().findStem(stem));
  }
}

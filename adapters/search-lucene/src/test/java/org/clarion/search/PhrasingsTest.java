package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clarion.search.Phrasings.Phrasing;
import org.junit.jupiter.api.Test;

class PhrasingsTest {
  private static final int ENTRIES = 3;

  private final Words words = new Words();
  private final QuestionReader reader = new QuestionReader(words, new Spelling(words), List.of());
  private final Phrasings phrasings =
      new Phrasings(
          List.of(
              new Phrasing(0, reader.read("When is the delegation?"), 1),
              new Phrasing(0, reader.read("palestine trip"), 1),
              new Phrasing(1, reader.read("What is the forum?"), 1),
              new Phrasing(1, reader.read("committee"), 0.5)));

  private double[] likeness(String question) {
    return phrasings.likeness(reader.read(question), ENTRIES);
  }

  @Test
  void takes_the_nearest_phrasing_of_each_entry() {
    assertThat(likeness("when is the delegation")[0]).isCloseTo(1, within(1e-9));
    assertThat(likeness("Palestine trip!")[0]).isCloseTo(1, within(1e-9));
  }

  @Test
  void a_light_phrasing_counts_for_less() {
    assertThat(likeness("committee")[1]).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void an_entry_without_phrasings_is_like_nothing() {
    assertThat(likeness("when is the delegation")[2]).isZero();
  }

  @Test
  void the_order_of_words_matters_a_little() {
    assertThat(likeness("trip palestine")[0])
        .isLessThan(likeness("palestine trip")[0])
        .isGreaterThan(0.5);
  }

  @Test
  void a_misspelt_word_is_like_the_right_one() {
    assertThat(likeness("comittee")[1]).isBetween(0.05, 0.45);
    assertThat(likeness("xyz")).containsExactly(0, 0, 0);
  }
}

package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CentroidsTest {
  private final SomeTexts texts =
      new SomeTexts()
          .entry("when is refugee week", "which week is for refugees")
          .entry("how can we help cuba", "what can i do for cuba")
          .entry("no time", "far too busy");
  private final Centroids centroids = texts.centroids();
  private final Weights weights = texts.weights();

  private double likeness(String question, int entry) {
    Bag bag = texts.bag(question);
    return centroids.likeness(bag, weights.of(bag), entry);
  }

  private float[] leaning(String question) {
    Bag bag = texts.bag(question);
    return centroids.of(bag, weights.of(bag));
  }

  @Test
  void the_middle_of_one_text_is_that_text() {
    SomeTexts one = new SomeTexts().entry("refugee week").entry("cuba").entry("no time");
    Bag bag = one.bag("refugee week");

    assertThat(one.centroids().likeness(bag, one.weights().of(bag), 0)).isCloseTo(1, within(1e-5));
  }

  @Test
  void a_question_is_most_like_the_entry_that_it_asks_for() {
    assertThat(likeness("which week is refugee week", 0)).isBetween(0.6, 1.0);
    assertThat(likeness("which week is refugee week", 1)).isLessThan(0.2);
    assertThat(likeness("zebra", 0)).isZero();
  }

  @Test
  void leans_to_what_is_alike_and_away_from_all_else() {
    float[] leaning = leaning("can we help cuba");

    assertThat(leaning[1]).isPositive();
    assertThat(leaning[0]).isNegative();
    assertThat(leaning[2]).isNegative();
  }

  @Test
  void leans_away_from_everything_where_nothing_is_known() {
    assertThat(leaning("zebra")).hasSize(3).containsOnly(leaning("")[0]);
    assertThat(leaning("")[0]).isNegative();
  }
}

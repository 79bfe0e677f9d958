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

  private float[] leaning(String question) {
    Bag bag = texts.bag(question);
    return centroids.of(bag, weights.of(bag));
  }

  @Test
  void leans_furthest_to_an_entry_whose_only_text_is_the_question() {
    SomeTexts one = new SomeTexts().entry("refugee week").entry("cuba", "no time");
    Bag bag = one.bag("refugee week");
    float[] leaning = one.centroids().of(bag, one.weights().of(bag));

    assertThat(leaning[0]).isCloseTo(8.4f, within(1e-3f));
    assertThat(leaning("refugee week")[0]).isBetween(0f, 8f);
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

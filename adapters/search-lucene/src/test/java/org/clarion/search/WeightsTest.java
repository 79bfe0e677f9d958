package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private final SomeTexts texts =
      new SomeTexts().entry("refugee week", "refugee day").entry("refugee march", "cuba");
  private final Weights weights = texts.weights();

  private double squares(String text) {
    double sum = 0;
    for (float it : weights.of(texts.bag(text))) {
      sum += it * it;
    }
    return sum;
  }

  private double weight(String text, String stem) {
    Bag bag = texts.bag(text);
    int at = Arrays.binarySearch(bag.ids(), texts.features().findStem(stem));
    return weights.of(bag)[at];
  }

  @Test
  void the_squares_of_what_the_content_knows_add_up_to_one() {
    assertThat(squares("refugee week")).isCloseTo(1, within(1e-6));
    assertThat(squares("cuba")).isCloseTo(1, within(1e-6));
  }

  @Test
  void what_the_content_does_not_know_takes_its_share() {
    assertThat(squares("refugee zebra")).isBetween(0.1, 0.7);
    assertThat(squares("zebra")).isZero();
  }

  @Test
  void a_rare_word_counts_more_than_a_common_one() {
    assertThat(weight("refugee week", "week")).isGreaterThan(weight("refugee week", "refuge"));
  }

  @Test
  void a_word_counts_a_little_more_when_it_comes_again() {
    double once = weight("refugee week", "week");
    double thrice = weight("refugee week week week", "week");

    assertThat(thrice).isGreaterThan(once).isLessThan(3 * once);
  }

  @Test
  void nothing_weighs_nothing() {
    assertThat(weights.of(texts.bag(""))).isEmpty();
  }
}

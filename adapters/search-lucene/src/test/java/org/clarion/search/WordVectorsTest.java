package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordVectorsTest {
  private static final WordVectors VECTORS = new WordVectors();

  private static float[] meaning(String text) {
    return VECTORS.of(List.of(text.split(" ")));
  }

  private static double likeness(String one, String other) {
    float[] first = meaning(one);
    float[] second = meaning(other);
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "kids, children, pizza",
    "sacked, fired, painted",
    "teacher, teachers, engine",
    "unwell, ill, rich",
    "where is the bathroom, how do i find the toilet, how do i find the airport",
    "i cannot afford it, it is too expensive, it is too far away",
  })
  void what_means_the_same_points_the_same_way(String text, String same, String other) {
    assertThat(likeness(text, same)).isGreaterThan(likeness(text, other) + 0.1);
  }

  @Test
  void a_meaning_has_a_length_of_one() {
    assertThat(likeness("annual conference", "annual conference")).isCloseTo(1, within(1e-5));
  }

  @Test
  void words_that_hold_a_text_together_hardly_turn_it() {
    assertThat(likeness("the conference is in the spring", "spring conference"))
        .isGreaterThan(0.85);
  }

  @Test
  void words_that_nobody_knows_mean_nothing() {
    assertThat(meaning("qzxv")).hasSize(WordVectors.SIZE).containsOnly(0);
    assertThat(VECTORS.of(List.of())).hasSize(WordVectors.SIZE).containsOnly(0);
    assertThat(meaning("qzxv conference")).isEqualTo(meaning("conference"));
  }
}

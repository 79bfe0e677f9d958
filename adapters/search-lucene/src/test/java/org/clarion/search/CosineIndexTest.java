package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CosineIndexTest {
  private final CosineIndex index =
      new CosineIndex(
          List.of(
              List.of("when", "cuba"),
              List.of("when", "palestine"),
              List.of("when", "palestine", "visit", "visit"),
              List.of()));

  @Test
  void a_text_is_wholly_like_itself() {
    assertThat(index.likeness(List.of("cuba", "when"))[0]).isCloseTo(1, within(1e-9));
  }

  @Test
  void texts_without_a_common_feature_are_not_alike() {
    assertThat(index.likeness(List.of("cuba"))).endsWith(0, 0, 0);
    assertThat(index.likeness(List.of("peru"))).containsExactly(0, 0, 0, 0);
    assertThat(index.likeness(List.of())).containsExactly(0, 0, 0, 0);
  }

  @Test
  void a_rare_feature_counts_for_more_than_a_usual_one() {
    double[] likeness = index.likeness(List.of("when", "cuba"));

    assertThat(likeness[0]).isGreaterThan(likeness[1]);
    assertThat(index.likeness(List.of("cuba"))[0])
        .isGreaterThan(index.likeness(List.of("when"))[0]);
  }

  @Test
  void an_unknown_feature_takes_away_from_the_likeness() {
    assertThat(index.likeness(List.of("cuba", "peru"))[0])
        .isLessThan(index.likeness(List.of("cuba"))[0]);
  }

  @Test
  void a_repeated_feature_counts_for_more() {
    assertThat(index.likeness(List.of("visit", "visit"))[2])
        .isEqualTo(index.likeness(List.of("visit"))[2]);
    assertThat(index.likeness(List.of("visit"))[2])
        .isGreaterThan(index.likeness(List.of("palestine"))[2]);
  }
}

package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurenessTest {
  private static final Evidence STRONG = new Evidence(0.9, 4, 0.8, 0, true);
  private static final Evidence MIDDLING = new Evidence(0.3, -0.5, 0.5, 0.3, true);
  private static final Evidence WEAK = new Evidence(0.05, -4.5, 0.1, 1, false);

  @Test
  void answers_on_strong_evidence_and_declines_on_weak() {
    assertThat(Sureness.of(STRONG, 0)).isBetween(0.85, 1.0);
    assertThat(Sureness.of(MIDDLING, 0))
        .isBetween(LuceneAnswerSearch.OFFERED_FROM, LuceneAnswerSearch.ANSWERED_FROM);
    assertThat(Sureness.of(WEAK, 0)).isBetween(0.0, 0.02);
  }

  @Test
  void is_less_sure_with_less_of_any_evidence() {
    double sure = Sureness.of(MIDDLING, 0);

    assertThat(Sureness.of(new Evidence(0.2, -0.5, 0.5, 0.3, true), 0)).isLessThan(sure);
    assertThat(Sureness.of(new Evidence(0.3, -0.9, 0.5, 0.3, true), 0)).isLessThan(sure);
    assertThat(Sureness.of(new Evidence(0.3, -0.5, 0.4, 0.3, true), 0)).isLessThan(sure);
    assertThat(Sureness.of(new Evidence(0.3, -0.5, 0.5, 0.5, true), 0)).isLessThan(sure);
    assertThat(Sureness.of(new Evidence(0.3, -0.5, 0.5, 0.3, false), 0)).isLessThan(sure);
    assertThat(Sureness.of(MIDDLING, 1)).isLessThan(sure);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e9, 1e9, -8.1, 6.1})
  void no_single_evidence_outweighs_all_others(double leaning) {
    double sureness = Sureness.of(new Evidence(0.3, leaning, 0.5, 0.3, true), 0);

    assertThat(sureness).isBetween(0.02, 0.8);
  }
}

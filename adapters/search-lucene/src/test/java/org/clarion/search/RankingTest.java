package org.clarion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static Ranking ranking(int max, float... scores) {
    return Ranking.of(scores, _ -> true, max);
  }

  @Test
  void puts_the_highest_first() {
    Ranking ranking = ranking(3, 0.1f, 0.7f, -2, 0.5f);

    assertThat(ranking.entries()).containsExactly(1, 3, 0);
    assertThat(ranking.score(0)).isEqualTo(0.7f);
    assertThat(ranking.score(2)).isEqualTo(0.1f);
  }

  @Test
  void of_equal_ones_the_earlier_comes_first() {
    assertThat(ranking(4, 1, 2, 1, 2).entries()).containsExactly(1, 3, 0, 2);
    assertThat(ranking(2, 1, 1, 1).entries()).containsExactly(0, 1);
  }

  @Test
  void leaves_out_what_may_not_be_named() {
    Ranking ranking = Ranking.of(new float[] {3, 2, 1}, it -> it != 0, 2);

    assertThat(ranking.entries()).containsExactly(1, 2);
  }

  @Test
  void has_no_more_than_there_are() {
    assertThat(ranking(9, 1, 2).size()).isEqualTo(2);
    assertThat(ranking(9).size()).isZero();
    assertThat(ranking(0, 1, 2).size()).isZero();
  }

  @Test
  void says_the_same_as_sorting_all_of_them() {
    Random random = new Random(3);
    float[] scores = new float[500];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = random.nextInt(50);
    }

    assertThat(ranking(40, scores).entries())
        .isEqualTo(
            IntStream.range(0, scores.length)
                .boxed()
                .sorted((one, other) -> Float.compare(scores[other], scores[one]))
                .limit(40)
                .toList());
  }
}

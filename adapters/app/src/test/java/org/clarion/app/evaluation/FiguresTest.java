package org.clarion.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.app.evaluation.Attempts.attempt;
import static org.clarion.app.evaluation.Attempts.other;
import static org.clarion.app.evaluation.Attempts.right;
import static org.clarion.app.evaluation.Attempts.second;
import static org.clarion.app.evaluation.Attempts.wrong;
import static org.clarion.app.evaluation.Outcome.ANSWERED;
import static org.clarion.app.evaluation.Outcome.DECLINED;
import static org.clarion.app.evaluation.Outcome.OFFERED;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void counts_what_came_of_each_question() {
    Figures figures =
        Figures.of(
            List.of(
                right(0.9, ANSWERED),
                right(0.8, ANSWERED),
                right(0.3, OFFERED),
                right(0.1, DECLINED),
                second(0.5, ANSWERED),
                second(0.2, OFFERED),
                wrong(0.6, ANSWERED),
                attempt("nothing", List.of("a"), DECLINED),
                other(0.7, ANSWERED),
                other(0.2, OFFERED),
                other(0.05, DECLINED),
                attempt("nothing", List.of(), DECLINED)));

    // Pairs won of 8 × 4: by 0.9 and 0.8 four each, 0.3 3, 0.1 2, 0.5 3, 0.2 2.5, 0.6 3, 0 0.5.
    assertThat(figures)
        .isEqualTo(new Figures(8, 4, 4, 6, 2, 2, 2, 2, 1, 22.0 / 32, 25, new Latency(1, 1)));
    assertThat(figures.ofAnswerable(figures.firstHits())).isEqualTo(50);
    assertThat(figures.ofUnanswerable(figures.falseAnswers())).isEqualTo(25);
  }

  @Test
  void has_no_shares_of_nothing() {
    Figures figures = Figures.of(List.of());

    assertThat(figures)
        .isEqualTo(
            new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, Double.NaN, Double.NaN, new Latency(0, 0)));
    assertThat(figures.ofAnswerable(0)).isNaN();
    assertThat(figures.ofUnanswerable(0)).isNaN();
  }

  @Test
  void half_take_the_median_and_one_in_a_hundred_takes_longer_than_most() {
    assertThat(Latency.of(LongStream.rangeClosed(1, 200).boxed().toList().reversed()))
        .isEqualTo(new Latency(100, 198));
    assertThat(Latency.of(List.of(7L))).isEqualTo(new Latency(7, 7));
    assertThat(Latency.of(List.of(9L, 3L, 5L))).isEqualTo(new Latency(5, 9));
  }
}

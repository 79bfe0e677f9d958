package org.clarion.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.app.evaluation.Attempts.attempt;
import static org.clarion.app.evaluation.Attempts.other;
import static org.clarion.app.evaluation.Attempts.right;
import static org.clarion.app.evaluation.Attempts.wrong;
import static org.clarion.app.evaluation.Outcome.DECLINED;
import static org.clarion.app.evaluation.Outcome.OFFERED;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeparationTest {
  private static final double TENTH = 0.1;

  @Test
  void scores_that_do_not_overlap_separate_fully() {
    assertThat(area(right(0.9, OFFERED), wrong(0.8, OFFERED), other(0.7, OFFERED))).isEqualTo(1);
    assertThat(area(right(0.1, OFFERED), other(0.2, OFFERED), other(0.3, OFFERED))).isEqualTo(0);
  }

  @Test
  void each_pair_counts_once_and_equal_scores_by_half() {
    // Against 0.2 and 0.6: 0.9 beats both, 0.6 beats one and equals one, 0.1 beats none: 3.5 of 6.
    assertThat(
            area(
                right(0.9, OFFERED),
                right(0.6, OFFERED),
                right(0.1, OFFERED),
                other(0.2, OFFERED),
                other(0.6, OFFERED)))
        .isEqualTo(3.5 / 6);
  }

  @Test
  void what_found_nothing_has_the_lowest_score() {
    assertThat(
            area(
                attempt("q", List.of("a"), DECLINED),
                attempt("o", List.of(), DECLINED),
                other(0.1, OFFERED)))
        .isEqualTo(0.25);
  }

  @Test
  void there_is_no_area_without_questions_of_both_sorts() {
    assertThat(area(right(0.9, OFFERED))).isNaN();
    assertThat(area(other(0.9, OFFERED))).isNaN();
    assertThat(area()).isNaN();
  }

  @Test
  void agrees_with_counting_every_pair() {
    var random = new Random(11);
    List<Attempt> attempts =
        Stream.generate(() -> random.nextInt(20) / 20.0)
            .limit(300)
            .map(it -> random.nextBoolean() ? right(it, OFFERED) : other(it, OFFERED))
            .toList();
    double wins = 0;
    double pairs = 0;
    for (Attempt one : attempts) {
      for (Attempt two : attempts) {
        if (one.isAnswerable() && !two.isAnswerable()) {
          pairs++;
          wins += one.score() > two.score() ? 1 : one.score() == two.score() ? 0.5 : 0;
        }
      }
    }

    assertThat(new Separation(attempts).area()).isEqualTo(wins / pairs);
  }

  @Test
  void one_of_ten_others_may_slip_through() {
    Stream<Attempt> others =
        Stream.iterate(1, it -> it + 1).limit(10).map(it -> other(it / 20.0, OFFERED));
    // The highest of the others, 0.5, slips through; the next, 0.45, does not.
    Stream<Attempt> asked =
        Stream.of(
            right(0.9, OFFERED), right(0.46, OFFERED), right(0.45, OFFERED), wrong(0.9, OFFERED));

    assertThat(rightAtTenth(others, asked)).isEqualTo(50);
  }

  @Test
  void of_fewer_than_ten_none_may() {
    Stream<Attempt> others =
        Stream.iterate(1, it -> it + 1).limit(9).map(it -> other(it / 20.0, OFFERED));
    Stream<Attempt> asked =
        Stream.of(
            right(0.46, OFFERED), right(0.45, OFFERED), right(0.1, OFFERED), wrong(0.9, OFFERED));

    assertThat(rightAtTenth(others, asked)).isEqualTo(25);
  }

  @Test
  void others_with_one_score_pass_or_stay_together() {
    Stream<Attempt> others = Stream.generate(() -> other(0.5, OFFERED)).limit(20);
    Stream<Attempt> asked = Stream.of(right(0.5, OFFERED), right(0.51, OFFERED));

    assertThat(rightAtTenth(others, asked)).isEqualTo(50);
  }

  @Test
  void there_are_none_right_at_a_tenth_false_without_questions_of_both_sorts() {
    assertThat(rightAtTenth(Stream.of(), Stream.of(right(0.9, OFFERED)))).isNaN();
    assertThat(rightAtTenth(Stream.of(other(0.9, OFFERED)), Stream.of())).isNaN();
    assertThat(rightAtTenth(Stream.of(), Stream.of())).isNaN();
  }

  private static double rightAtTenth(Stream<Attempt> others, Stream<Attempt> asked) {
    return new Separation(Stream.concat(others, asked).toList()).rightAt(TENTH);
  }

  private static double area(Attempt... attempts) {
    return new Separation(List.of(attempts)).area();
  }
}

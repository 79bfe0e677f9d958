package org.clarion.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.app.evaluation.Attempts.attempt;
import static org.clarion.app.evaluation.Attempts.hit;
import static org.clarion.app.evaluation.Attempts.other;
import static org.clarion.app.evaluation.Attempts.right;
import static org.clarion.app.evaluation.Attempts.wrong;
import static org.clarion.app.evaluation.Outcome.ANSWERED;
import static org.clarion.app.evaluation.Outcome.DECLINED;
import static org.clarion.app.evaluation.Outcome.OFFERED;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptTest {
  @Test
  void any_of_several_right_entries_is_a_hit() {
    Attempt attempt = attempt("q", List.of("a", "b"), ANSWERED, hit("b", 0.9), hit("c", 0.8));

    assertThat(attempt.isFirstHit()).isTrue();
    assertThat(attempt.isMiss()).isFalse();
  }

  @Test
  void the_third_is_among_the_first_three_and_the_fourth_is_not() {
    Hit b = hit("b", 0.9);

    assertThat(attempt("q", List.of("a"), OFFERED, b, b, hit("a", 0.1)).isInFirstThree()).isTrue();
    assertThat(attempt("q", List.of("a"), OFFERED, b, b, b, hit("a", 0.1)).isInFirstThree())
        .isFalse();
  }

  @Test
  void nothing_found_has_the_score_nought() {
    assertThat(attempt("q", List.of("a"), DECLINED).score()).isZero();
    assertThat(right(0.7, ANSWERED).score()).isEqualTo(0.7);
  }

  @Test
  void a_wrong_first_is_a_miss_whatever_came_of_it_and_a_right_one_is_none() {
    assertThat(wrong(0.9, ANSWERED).isMiss()).isTrue();
    assertThat(wrong(0.1, DECLINED).isMiss()).isTrue();
    assertThat(attempt("q", List.of("a"), DECLINED).isMiss()).isTrue();
    assertThat(right(0.1, DECLINED).isMiss()).isFalse();
  }

  @Test
  void a_question_without_an_answer_is_a_miss_when_it_gets_one() {
    assertThat(other(0.9, ANSWERED).isMiss()).isTrue();
    assertThat(other(0.2, OFFERED).isMiss()).isFalse();
    assertThat(other(0.1, DECLINED).isMiss()).isFalse();
  }
}

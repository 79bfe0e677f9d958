package org.clarion.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.app.evaluation.Attempts.attempt;
import static org.clarion.app.evaluation.Attempts.hit;
import static org.clarion.app.evaluation.Outcome.ANSWERED;
import static org.clarion.app.evaluation.Outcome.DECLINED;
import static org.clarion.app.evaluation.Outcome.OFFERED;

import java.util.List;
import org.clarion.app.evaluation.Thefts.Theft;
import org.junit.jupiter.api.Test;

class TheftsTest {
  @Test
  void names_pairs_with_the_questions_that_were_taken_most_first() {
    assertThat(
            Thefts.among(
                List.of(
                    attempt("one", List.of("faq.b"), ANSWERED, hit("faq.a", 1)),
                    attempt("two", List.of("faq.c"), OFFERED, hit("faq.a", 1), hit("faq.c", 1)),
                    attempt("three", List.of("faq.c", "faq.b"), ANSWERED, hit("faq.a", 1)),
                    attempt("four", List.of("faq.a"), ANSWERED, hit("faq.b", 1)))))
        .containsExactly(
            new Theft("faq.a", "faq.c", List.of("two", "three")),
            new Theft("faq.a", "faq.b", List.of("one")),
            new Theft("faq.b", "faq.a", List.of("four")));
  }

  @Test
  void what_finds_nothing_is_taken_by_nobody() {
    List<Theft> thefts = Thefts.among(List.of(attempt("one", List.of("faq.b"), DECLINED)));

    assertThat(thefts).containsExactly(new Theft("", "faq.b", List.of("one")));
    assertThat(thefts.getFirst().hasThief()).isFalse();
  }

  @Test
  void a_question_counts_once_however_it_is_spelt() {
    assertThat(
            Thefts.among(
                List.of(
                    attempt("Who pays?", List.of("faq.b"), ANSWERED, hit("faq.a", 1)),
                    attempt("who pays", List.of("faq.b"), ANSWERED, hit("faq.a", 1)))))
        .containsExactly(new Theft("faq.a", "faq.b", List.of("Who pays?")));
  }

  @Test
  void what_is_right_or_has_no_answer_is_no_theft() {
    assertThat(
            Thefts.among(
                List.of(
                    attempt("one", List.of("faq.b", "faq.a"), ANSWERED, hit("faq.a", 1)),
                    attempt("two", List.of(), ANSWERED, hit("faq.a", 1)))))
        .isEmpty();
  }
}

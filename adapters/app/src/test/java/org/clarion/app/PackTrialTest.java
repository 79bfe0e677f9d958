package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.app.evaluation.Attempts.attempt;
import static org.clarion.app.evaluation.Attempts.hit;
import static org.clarion.app.evaluation.Outcome.ANSWERED;
import static org.clarion.app.evaluation.Outcome.DECLINED;
import static org.clarion.app.evaluation.Outcome.OFFERED;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.app.evaluation.Attempt;
import org.clarion.app.evaluation.Trial;
import org.junit.jupiter.api.Test;

class PackTrialTest {
  private static final Attempt FOUND = attempt("f", List.of("a"), ANSWERED, hit("a", 1));
  private static final Attempt MISSED = attempt("m", List.of("a"), ANSWERED, hit("b", 1));
  private static final Attempt KEPT = attempt("k", List.of(), OFFERED, hit("b", 1));
  private static final Attempt ANSWERED_FALSELY = attempt("x", List.of(), ANSWERED, hit("b", 1));

  private static final Trial NOTHING = trial(List.of());

  @Test
  void one_miss_in_twenty_passes_and_two_in_thirty_nine_do_not() {
    assertThat(golden(times(19, FOUND), times(1, MISSED)).isPassed()).isTrue();
    assertThat(golden(times(37, FOUND), times(2, MISSED)).isPassed()).isFalse();
  }

  @Test
  void one_false_answer_in_a_hundred_passes_and_one_in_ninety_nine_does_not() {
    assertThat(golden(times(99, KEPT), times(1, ANSWERED_FALSELY)).isPassed()).isTrue();
    assertThat(golden(times(98, KEPT), times(1, ANSWERED_FALSELY)).isPassed()).isFalse();
  }

  @Test
  void of_fifty_unseen_ten_misses_pass_and_eleven_do_not() {
    assertThat(unseen(times(40, FOUND), times(10, MISSED)).isPassed()).isTrue();
    assertThat(unseen(times(39, FOUND), times(11, MISSED)).isPassed()).isFalse();
  }

  @Test
  void of_fifty_unseen_to_be_declined_ten_false_answers_pass_and_eleven_do_not() {
    assertThat(unseen(times(40, KEPT), times(10, ANSWERED_FALSELY)).isPassed()).isTrue();
    assertThat(unseen(times(39, KEPT), times(11, ANSWERED_FALSELY)).isPassed()).isFalse();
  }

  @Test
  void fewer_than_fifty_unseen_of_a_kind_never_fail_a_pack() {
    assertThat(unseen(times(49, MISSED), times(49, ANSWERED_FALSELY)).isPassed()).isTrue();
    assertThat(unseen(times(49, MISSED), times(50, ANSWERED_FALSELY)).isPassed()).isFalse();
    assertThat(unseen(times(50, MISSED), times(49, ANSWERED_FALSELY)).isPassed()).isFalse();
  }

  @Test
  void the_phrasings_alone_never_fail_a_pack() {
    assertThat(new PackTrial(NOTHING, NOTHING, trial(List.of(MISSED))).isPassed()).isTrue();
  }

  @Test
  void golden_questions_and_phrasings_are_taken_alike_and_lost_phrasings_are_named() {
    Attempt lost = attempt("nobody knows", List.of("faq.b"), DECLINED);
    List<Attempt> golden =
        List.of(attempt("Who pays?", List.of("faq.b"), ANSWERED, hit("faq.a", 1)), lost);
    List<Attempt> phrasings =
        List.of(
            attempt("who pays", List.of("faq.b"), ANSWERED, hit("faq.a", 1)),
            attempt("what for", List.of("faq.b"), OFFERED, hit("faq.a", 1), hit("faq.b", 1)),
            attempt("since when", List.of("faq.b"), ANSWERED, hit("faq.a", 1)),
            attempt("until when", List.of("faq.b"), ANSWERED, hit("faq.a", 1)),
            attempt("where to", List.of("faq.c"), DECLINED),
            attempt("how much", List.of("faq.c"), ANSWERED, hit("faq.c", 1)));

    assertThat(new PackTrial(trial(golden), trial(golden), trial(phrasings)).lines())
        .containsExactly(
            "golden.yaml: \"Who pays?\" should find faq.b but finds faq.a",
            "golden.yaml: \"nobody knows\" should find faq.b but is declined",
            "faq.a takes 4 of the questions of faq.b: \"Who pays?\", \"what for\", \"since when\","
                + " …",
            "faq.c is not found by 1 of its questions: \"where to\"",
            "Golden questions: 0 of 2 find their answer first (0.0 %; 95 % must).",
            "As if nobody had written them down, a fifth at a time: 0.0 % of the golden questions"
                + " find their answer first (80 % must; of fewer than 50 it does not count).");
  }

  @Test
  void says_how_it_would_be_had_nobody_written_the_golden_questions_down() {
    assertThat(unseen(times(49, MISSED), times(49, ANSWERED_FALSELY)).lines())
        .contains(
            "As if nobody had written them down, a fifth at a time: 0.0 % of the golden questions"
                + " find their answer first (80 % must; of fewer than 50 it does not count).",
            "As if nobody had written them down, a fifth at a time: 100.0 % of those to be declined"
                + " are answered (20 % may be; of fewer than 50 it does not count).");
    assertThat(unseen(times(50, MISSED), times(50, ANSWERED_FALSELY)).lines())
        .contains(
            "As if nobody had written them down, a fifth at a time: 0.0 % of the golden questions"
                + " find their answer first (80 % must).",
            "As if nobody had written them down, a fifth at a time: 100.0 % of those to be declined"
                + " are answered (20 % may be).");
  }

  private static PackTrial golden(List<Attempt> some, List<Attempt> others) {
    return new PackTrial(
        trial(Stream.concat(some.stream(), others.stream()).toList()), NOTHING, NOTHING);
  }

  private static PackTrial unseen(List<Attempt> some, List<Attempt> others) {
    return new PackTrial(
        NOTHING, trial(Stream.concat(some.stream(), others.stream()).toList()), NOTHING);
  }

  private static List<Attempt> times(int number, Attempt attempt) {
    return Collections.nCopies(number, attempt);
  }

  private static Trial trial(List<Attempt> attempts) {
    return new Trial("pack", 3, 1, false, attempts);
  }
}

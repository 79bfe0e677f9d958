package org.clarion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clarion.app.evaluation.Attempts.attempt;
import static org.clarion.app.evaluation.Attempts.hit;
import static org.clarion.app.evaluation.Outcome.ANSWERED;
import static org.clarion.app.evaluation.Outcome.DECLINED;
import static org.clarion.app.evaluation.Outcome.OFFERED;

import java.util.List;
import org.clarion.app.evaluation.Attempt;
import org.clarion.app.evaluation.Hit;
import org.clarion.app.evaluation.Outcome;
import org.clarion.app.evaluation.Trial;
import org.junit.jupiter.api.Test;

class TrialTextTest {
  private static final Trial TRIAL =
      new Trial(
          "ours",
          2,
          123,
          true,
          List.of(
              took(1_500, List.of("a"), ANSWERED, hit("a", 0.9)),
              took(2_000, List.of("a"), ANSWERED, hit("b", 0.8)),
              took(2_500, List.of("a", "b"), OFFERED, hit("c", 0.3), hit("d", 0.2), hit("a", 0.1)),
              took(3_000, List.of(), ANSWERED, hit("b", 0.5)),
              took(9_000, List.of(), DECLINED)));

  private static final Trial ONLY_RIGHT =
      new Trial("theirs", 1, 1, true, List.of(took(500, List.of("a"), ANSWERED, hit("a", 1))));

  @Test
  void says_each_figure_on_a_line() {
    assertThat(TrialText.lines(TRIAL))
        .containsExactly(
            "ours: 2 entries, 3 questions with an answer, 2 without",
            "first hit               33.3 %",
            "in the first three      66.7 %",
            "answered right          33.3 %",
            "offered                 33.3 %",
            "declined                 0.0 %",
            "confidently wrong       33.3 %",
            "false answers           50.0 %",
            "AUROC                  0.833",
            "right at 10 % false     33.3 %",
            "time to answer          2.50 ms (median), 9.00 ms (99 in 100)",
            "time to get ready        123 ms");
  }

  @Test
  void has_no_figures_of_questions_to_decline_where_there_are_none() {
    assertThat(TrialText.lines(ONLY_RIGHT))
        .contains(
            "false answers              -",
            "AUROC                      -",
            "right at 10 % false        -");
  }

  @Test
  void leaves_out_what_is_told_by_scores_where_there_are_none() {
    var trial = new Trial("ours", 2, 123, false, TRIAL.attempts());
    assertThat(TrialText.lines(trial))
        .containsExactly(
            "ours: 2 entries, 3 questions with an answer, 2 without",
            "first hit               33.3 %",
            "in the first three      66.7 %",
            "answered right          33.3 %",
            "offered                 33.3 %",
            "declined                 0.0 %",
            "confidently wrong       33.3 %",
            "false answers           50.0 %",
            "time to answer          2.50 ms (median), 9.00 ms (99 in 100)",
            "time to get ready        123 ms");
    assertThat(TrialText.misses(trial, 1))
        .containsExactly("Misses: 3. The first 1:", "\"q2000\" wants a: answered with b");
    assertThat(TrialJson.figures(trial))
        .isEqualTo(
            TrialJson.figures(TRIAL)
                .replaceFirst(",\"auroc\":[0-9.]+,\"rightAtTenPercentFalse\":[0-9.]+", ""));
  }

  @Test
  void puts_several_side_by_side_with_the_mean_of_what_there_is() {
    assertThat(TrialText.table(List.of(TRIAL, ONLY_RIGHT)))
        .containsExactly(
            "set                      first three right offer  decl wrong false auroc  at10   ms"
                + " p99 ms index",
            "ours                      33.3  66.7  33.3  33.3   0.0  33.3  50.0  83.3  33.3  2.5"
                + "    9.0 123.0",
            "theirs                   100.0 100.0 100.0   0.0   0.0   0.0     -     -     -  0.5"
                + "    0.5   1.0",
            "mean                      66.7  83.3  66.7  16.7   0.0  16.7  50.0  83.3  33.3  1.5"
                + "    4.8  62.0");
  }

  @Test
  void lists_misses_with_what_was_found_instead() {
    assertThat(TrialText.misses(TRIAL, 20))
        .containsExactly(
            "Misses: 3. The first 3:",
            "\"q2000\" wants a: answered with b (0.80)",
            "\"q2500\" wants a, b: offered c (0.30), d (0.20), a (0.10)",
            "\"q3000\" wants nothing: answered with b (0.50)");
    assertThat(TrialText.misses(TRIAL, 1)).hasSize(2);
    assertThat(TrialText.misses(TRIAL, 0)).isEmpty();
    assertThat(TrialText.misses(ONLY_RIGHT, 20)).isEmpty();
  }

  @Test
  void writes_every_question_for_another_program() {
    assertThat(TrialJson.rows(List.of(ONLY_RIGHT)))
        .isEqualTo(
            """
            {"system":"clarion","set":"theirs","indexMs":1,"threshold":0.4,\
            "rows":[{"h":[["a",1.0]],"us":500}]}
            """);
    assertThat(TrialJson.rows(List.of(ONLY_RIGHT, ONLY_RIGHT)))
        .isEqualTo(
            """
            [{"system":"clarion","set":"theirs","indexMs":1,"threshold":0.4,\
            "rows":[{"h":[["a",1.0]],"us":500}]},
            {"system":"clarion","set":"theirs","indexMs":1,"threshold":0.4,\
            "rows":[{"h":[["a",1.0]],"us":500}]}]
            """);
  }

  @Test
  void figures_of_nothing_are_null_for_another_program() {
    assertThat(TrialJson.figures(ONLY_RIGHT))
        .isEqualTo(
            """
            {"set":"theirs","entries":1,"answerable":1,"unanswerable":0,"firstHit":100.0,\
            "firstThree":100.0,"answeredRight":100.0,"offered":0.0,"declined":0.0,\
            "confidentlyWrong":0.0,"falseAnswers":null,"auroc":null,\
            "rightAtTenPercentFalse":null,"medianUs":500,"p99Us":500,"indexMs":1,"misses":0}\
            """);
  }

  private static Attempt took(long micros, List<String> right, Outcome outcome, Hit... hits) {
    Attempt it = attempt("q" + micros, right, outcome, hits);
    return new Attempt(it.question(), it.right(), it.hits(), it.outcome(), micros);
  }
}

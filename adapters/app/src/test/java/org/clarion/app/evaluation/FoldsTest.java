package org.clarion.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.clarion.app.evaluation.QuestionSet.Query;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static final List<Query> QUERIES =
      IntStream.range(0, 23)
          .mapToObj(it -> new Query("q" + it, it % 3 == 0 ? List.of() : List.of("a")))
          .toList();

  @Test
  void every_question_is_in_one_fold() {
    assertThat(Folds.of(QUERIES, 5).stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 23).boxed().toList());
  }

  @Test
  void folds_are_alike_in_size_and_in_questions_without_an_answer() {
    List<List<Integer>> folds = Folds.of(QUERIES, 5);

    assertThat(folds).hasSize(5).allSatisfy(it -> assertThat(it).hasSizeBetween(4, 5).isSorted());
    assertThat(folds)
        .allSatisfy(
            fold -> assertThat(fold.stream().filter(it -> it % 3 == 0).count()).isBetween(1L, 2L));
  }

  @Test
  void are_the_same_each_time_and_no_mere_slices() {
    assertThat(Folds.of(QUERIES, 5)).isEqualTo(Folds.of(QUERIES, 5));
    assertThat(Folds.of(QUERIES, 5).getFirst()).isNotEqualTo(List.of(0, 5, 10, 15, 20));
  }

  @Test
  void there_may_be_more_folds_than_questions() {
    assertThat(Folds.of(QUERIES.subList(0, 2), 3).stream().map(List::size))
        .containsExactly(1, 1, 0);
  }
}

package org.clarion.app.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clarion.app.evaluation.QuestionSet.Query;

/** Deals questions out evenly, the same way each time: those with an answer and those without. */
public final class Folds {
  private static final long SEED = 7;

  private Folds() {}

  /** The positions of the questions in each fold, rising; every question is in one of them. */
  public static List<List<Integer>> of(List<Query> queries, int folds) {
    var random = new Random(SEED);
    List<Integer> dealt =
        Stream.of(true, false).flatMap(it -> shuffled(queries, it, random).stream()).toList();
    return IntStream.range(0, folds)
        .mapToObj(fold ->
            IntStream.range(0, dealt.size())
                .filter(it -> it % folds == fold)
                .mapToObj(dealt::get)
                .sorted()
                .toList())
        .toList();
  }

  private static List<Integer> shuffled(List<Query> queries, boolean answerable, Random random) {
    List<Integer> positions =
        new ArrayList<>(
            IntStream.range(0, queries.size())
                .filter(it -> !queries.get(it).ids().isEmpty() == answerable)
                .boxed()
                .toList());
    Collections.shuffle(positions, random);
    return positions;
  }
}

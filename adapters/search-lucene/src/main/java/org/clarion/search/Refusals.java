package org.clarion.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clarion.search.Phrasing.Field;

/**
 * The questions that people ask and the content must not answer. What is more like one of them than
 * like any question that an entry is there for is not about that entry.
 */
final class Refusals {
  /** As near as this is equally near: the content's own question is not refused. */
  private static final double ROUNDING = 1e-5;

  /** Each of them by itself. */
  private final Centroids declined;

  private final List<List<Text>> asked = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent")
  private record Text(Bag bag, float[] weights) {}

  /**
   * Makes ready to compare.
   *
   * @param declined what must be declined
   * @param phrasings what the entries are asked by
   */
  Refusals(
      Features features,
      Weights weights,
      List<Bag> declined,
      List<Phrasing> phrasings,
      int entries) {
    List<Phrasing> each =
        IntStream.range(0, declined.size())
            .mapToObj(it -> new Phrasing(it, Field.ASKED, declined.get(it)))
            .toList();
    this.declined =
        new Centroids(
            each, declined.stream().map(weights::of).toList(), each.size(), features.size());
    for (int entry = 0; entry < entries; entry++) {
      asked.add(new ArrayList<>());
    }
    if (!declined.isEmpty()) {
      phrasings.stream()
          .filter(it -> it.field() == Field.ASKED)
          .forEach(it -> asked.get(it.entry()).add(new Text(it.bag(), weights.of(it.bag()))));
    }
  }

  /** Whether the question is more like one that must be declined than like any of the entry's. */
  boolean apply(Bag question, float[] weights, int entry) {
    double refused = 0;
    for (float it : declined.likeness(question, weights)) {
      refused = Math.max(refused, it);
    }
    return refused > 0 && refused > nearest(question, weights, asked.get(entry)) + ROUNDING;
  }

  private static double nearest(Bag question, float[] weights, List<Text> texts) {
    double nearest = 0;
    for (Text it : texts) {
      nearest = Math.max(nearest, cosine(question.ids(), weights, it.bag().ids(), it.weights()));
    }
    return nearest;
  }

  private static double cosine(int[] ids, float[] weights, int[] others, float[] otherWeights) {
    double sum = 0;
    for (int i = 0, j = 0; i < ids.length && j < others.length; ) {
      if (ids[i] == others[j]) {
        sum += weights[i++] * otherWeights[j++];
      } else if (ids[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }
}

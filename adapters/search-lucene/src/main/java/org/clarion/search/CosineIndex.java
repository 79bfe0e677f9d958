package org.clarion.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells how alike a text is to each of many others, 0 to 1: the cosine of their rare features. */
final class CosineIndex {
  private final Map<String, List<Weight>> weights = new HashMap<>();
  private final int size;

  private record Weight(int text, double value) {}

  /** An index of texts, each given by its features. */
  CosineIndex(List<List<String>> texts) {
    size = texts.size();
    Map<String, Integer> frequencies = new HashMap<>();
    List<Map<String, Integer>> counts = texts.stream().map(CosineIndex::count).toList();
    counts.forEach(it -> it.keySet().forEach(f -> frequencies.merge(f, 1, Integer::sum)));
    for (int text = 0; text < size; text++) {
      add(text, counts.get(text), frequencies);
    }
  }

  private void add(int text, Map<String, Integer> counts, Map<String, Integer> frequencies) {
    double length = length(counts, frequencies);
    counts.forEach((feature, count) ->
        weights
            .computeIfAbsent(feature, _ -> new ArrayList<>())
            .add(new Weight(text, weight(count, frequencies.getOrDefault(feature, 0)) / length)));
  }

  /** The likeness of each text, in the order the texts were given. */
  double[] likeness(List<String> features) {
    Map<String, Integer> counts = count(features);
    Map<String, Integer> frequencies = new HashMap<>();
    counts.keySet().forEach(it -> frequencies.put(it, holding(it).size()));
    double length = length(counts, frequencies);
    double[] likeness = new double[size];
    counts.forEach((feature, count) -> {
      double value = weight(count, frequencies.getOrDefault(feature, 0)) / length;
      holding(feature).forEach(it -> likeness[it.text()] += value * it.value());
    });
    return likeness;
  }

  private List<Weight> holding(String feature) {
    return weights.getOrDefault(feature, List.of());
  }

  private double length(Map<String, Integer> counts, Map<String, Integer> frequencies) {
    double squares = 0;
    for (Map.Entry<String, Integer> it : counts.entrySet()) {
      double weight = weight(it.getValue(), frequencies.getOrDefault(it.getKey(), 0));
      squares += weight * weight;
    }
    return squares == 0 ? 1 : Math.sqrt(squares);
  }

  private double weight(int count, int frequency) {
    return (1 + Math.log(count)) * Math.log(1 + (size + 1.0) / (frequency + 1.0));
  }

  private static Map<String, Integer> count(List<String> features) {
    Map<String, Integer> counts = new HashMap<>();
    features.forEach(it -> counts.merge(it, 1, Integer::sum));
    return counts;
  }
}

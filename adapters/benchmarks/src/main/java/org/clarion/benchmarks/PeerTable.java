package org.clarion.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clarion.app.evaluation.Figures;
import org.clarion.app.evaluation.QuestionSet;

/** The figures of all systems on all sets, side by side. */
final class PeerTable {
  private static final String TYPO = ".typo";
  private static final String LEGEND =
      """
      first, three   the right entry first, among the first three: of 100 that have one
      typo           first, with slips of the keyboard
      AUROC          of 100 pairs, how often what can be answered has a higher top score than
                     what cannot
      at 10%         right and first when one in ten that cannot be answered slips through
      right, false   at the system's own threshold: right answers of 100, and answers to 100
                     that cannot be answered
      us, index ms   the median of a question; the time to get ready
      """;
  private static final String HEAD =
      "%-23s %6s %6s %6s %6s %6s %6s %6s %6s %9s%n"
          .formatted(
              "", "first", "typo", "three", "AUROC", "at 10%", "right", "false", "us", "index ms");

  private final Map<String, Map<String, Scored>> bySet = new LinkedHashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();

  private record Scored(Figures figures, double indexMs, boolean hasThreshold) {
    double first() {
      return figures.ofAnswerable(figures.firstHits());
    }

    /** As the columns are. What a set cannot tell is not a number. */
    List<Double> columns(double typo) {
      double none = Double.NaN;
      return List.of(
          first(),
          typo,
          figures.ofAnswerable(figures.inFirstThree()),
          100 * figures.auroc(),
          figures.rightAtTenPercent(),
          hasThreshold ? figures.ofAnswerable(figures.answeredRight()) : none,
          hasThreshold ? figures.ofUnanswerable(figures.falseAnswers()) : none,
          1.0 * figures.latency().median(),
          indexMs);
    }
  }

  void add(QuestionSet set, Ranking ranking) {
    Figures figures = ranking.figures(set);
    bySet
        .computeIfAbsent(ranking.set(), _ -> new LinkedHashMap<>())
        .put(ranking.system(), new Scored(figures, ranking.indexMs(), ranking.threshold() != null));
    titles.put(
        ranking.set(),
        "%s: %d entries, %d phrasings; %d questions that have an answer, %d that have none"
            .formatted(
                ranking.set(),
                set.entries().size(),
                set.entries().stream().mapToInt(it -> it.texts().size()).sum(),
                figures.answerable(),
                figures.unanswerable()));
  }

  /** Prints a table for each set and one of the means. */
  void print() {
    System.out.println(LEGEND);
    Map<String, List<List<Double>>> bySystem = new LinkedHashMap<>();
    List<String> sets = bySet.keySet().stream().filter(it -> !isTypo(it)).toList();
    for (String set : sets) {
      System.out.printf("%s%n%s", titles.get(set), HEAD);
      scored(set)
          .forEach((system, it) -> {
            List<Double> columns = it.columns(typo(set, system));
            bySystem.computeIfAbsent(system, _ -> new ArrayList<>()).add(columns);
            print(system, columns);
          });
      System.out.println();
    }
    System.out.printf("means of %d sets%n%s", sets.size(), HEAD);
    bySystem.forEach((system, it) -> print(system, means(it)));
  }

  private static List<Double> means(List<List<Double>> rows) {
    List<Double> means = new ArrayList<>();
    for (int i = 0; i < rows.getFirst().size(); i++) {
      int column = i;
      means.add(
          rows.stream()
              .mapToDouble(it -> it.get(column))
              .filter(it -> !Double.isNaN(it))
              .average()
              .orElse(Double.NaN));
    }
    return means;
  }

  private static void print(String system, List<Double> columns) {
    var line = new StringBuilder(String.format(Locale.ROOT, "%-23s", system));
    for (int i = 0; i < columns.size(); i++) {
      double figure = columns.get(i);
      int width = i == columns.size() - 1 ? 9 : 6;
      String text = Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%.1f", figure);
      line.append(' ').repeat(' ', Math.max(0, width - text.length())).append(text);
    }
    System.out.println(line);
  }

  private double typo(String set, String system) {
    Scored scored = scored(set + TYPO).get(system);
    return scored == null ? Double.NaN : scored.first();
  }

  private Map<String, Scored> scored(String set) {
    return bySet.getOrDefault(set, Map.of());
  }

  private boolean isTypo(String set) {
    return set.endsWith(TYPO) && bySet.containsKey(set.substring(0, set.length() - TYPO.length()));
  }
}

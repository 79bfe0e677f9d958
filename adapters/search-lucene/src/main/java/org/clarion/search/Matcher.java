package org.clarion.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares questions with the phrasings of the entries. */
final class Matcher {
  /** What was learnt is worth this much beside the share of the question that an entry covers. */
  private static final float LEANING_SHARE = 0.2f;

  /** What the words mean is worth this much beside it. */
  private static final float MEANING_SHARE = 1.5f;

  /** A longer lead tells no more. */
  private static final double LEAD_MAX = 1;

  private static final int ENTRIES_TO_LEARN_MIN = 3;

  /** The features of all examples times the entries; more would take seconds to learn. */
  private static final long STEPS_MAX = 200_000_000;

  /** The features of the content times the entries; more would take too much memory. */
  private static final long WEIGHTS_MAX = 25_000_000;

  private final Features features;
  private final Weights weights;
  private final Coverage coverage;
  private final Leaning leaning;
  private final Meanings meanings;
  private final Refusals refusals;

  /**
   * Learns from phrasings.
   *
   * @param phrasings entry by entry, at least one of each
   * @param declined the questions that must be declined
   */
  Matcher(Features features, List<Phrasing> phrasings, List<Bag> declined, int entries) {
    this.features = features;
    weights = new Weights(features, phrasings.stream().map(Phrasing::bag).toList());
    List<float[]> weighed = phrasings.stream().map(it -> weights.of(it.bag())).toList();
    refusals = new Refusals(features, weights, declined, phrasings, entries);
    coverage = new Coverage(features, phrasings, entries);
    meanings = new Meanings(phrasings, entries);
    leaning =
        canLearn(weighed, entries, features.size())
            ? new Classifier(phrasings, weighed, entries, features.size())
            : new Centroids(phrasings, weighed, entries, features.size());
  }

  private static boolean canLearn(List<float[]> examples, int entries, long features) {
    long all = examples.stream().mapToLong(it -> it.length).sum();
    return entries >= ENTRIES_TO_LEARN_MIN
        && all * entries <= STEPS_MAX
        && features * entries <= WEIGHTS_MAX;
  }

  Scores scores(Question question) {
    Bag bag = features.of(question);
    float[] weight = weights.of(bag);
    float[] covered = coverage.of(bag);
    float[] leant = leaning.of(bag, weight);
    float[] meant = meanings.of(bag);
    float[] total = new float[covered.length];
    for (int i = 0; i < total.length; i++) {
      total[i] = covered[i] + LEANING_SHARE * leant[i] + MEANING_SHARE * meant[i];
    }
    return new Scores(bag, weight, covered, leant, meant, total);
  }

  /** What speaks for the first of the ranking. */
  Evidence evidence(Question question, Scores scores, Ranking ranking) {
    int best = ranking.entry(0);
    double lead = ranking.size() > 1 ? ranking.score(0) - ranking.score(1) : LEAD_MAX;
    return new Evidence(
        Math.min(lead, LEAD_MAX),
        scores.leaning()[best],
        scores.meaning()[best],
        missing(question, best),
        question.telling().stream().anyMatch(it -> coverage.has(best, features.findStem(it))));
  }

  /** Whether the question is more like one that must be declined than like any of the entry's. */
  boolean isRefused(Scores scores, int entry) {
    return refusals.apply(scores.bag(), scores.weights(), entry);
  }

  private double missing(Question question, int entry) {
    Set<String> about = new HashSet<>(question.about());
    long missing = about.stream().filter(it -> !coverage.has(entry, features.findStem(it))).count();
    return about.isEmpty() ? 1 : (double) missing / about.size();
  }
}

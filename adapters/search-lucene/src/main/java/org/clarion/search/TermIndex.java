package org.clarion.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.search.Question.Term;

/**
 * Tells how much of a question an entry covers, by BM25 over its fields put together: a word counts
 * three times in a phrasing, twice in a tag, once in the text.
 */
final class TermIndex {
  private static final double PHRASINGS_WEIGHT = 3;
  private static final double TAGS_WEIGHT = 2;
  private static final double TEXT_WEIGHT = 1;
  private static final double SATURATION = 1.2;
  private static final double LENGTH_SHARE = 0.7;

  /** What a word is worth that an entry merely mentions in its text. */
  private static final double MENTION_SHARE = 0.5;

  /** In a small library, too, a word that one entry has tells that entry from the others. */
  private static final int ENTRIES_MIN = 50;

  private final Map<String, Map<Integer, Double>> frequencies = new HashMap<>();
  private final Map<String, Set<Integer>> askedFor = new HashMap<>();
  private final double[] lengths;
  private final double lengthMean;

  /** What an unknown word tells. One common word alone covers only part of as much. */
  private final double informationMax;

  /** The stems of one entry, by field. */
  record Fields(List<String> phrasings, List<String> tags, List<String> text) {}

  TermIndex(List<Fields> entries) {
    lengths = new double[entries.size()];
    for (int entry = 0; entry < lengths.length; entry++) {
      Fields fields = entries.get(entry);
      add(entry, fields.phrasings(), PHRASINGS_WEIGHT);
      add(entry, fields.tags(), TAGS_WEIGHT);
      add(entry, fields.text(), TEXT_WEIGHT);
    }
    lengthMean = Math.max(1, Arrays.stream(lengths).average().orElse(1));
    informationMax = information(0);
  }

  private void add(int entry, List<String> stems, double weight) {
    for (String stem : stems) {
      frequencies.computeIfAbsent(stem, _ -> new HashMap<>()).merge(entry, weight, Double::sum);
      if (weight > TEXT_WEIGHT) {
        askedFor.computeIfAbsent(stem, _ -> new HashSet<>()).add(entry);
      }
    }
    lengths[entry] += weight * stems.size();
  }

  /**
   * How much of what the terms tell the entry is about, 0 to 1. A word that the content does not
   * know tells most of all, and no entry is about it.
   */
  double coverage(List<Term> terms, int entry) {
    double told = 0;
    double covered = 0;
    for (Term term : terms) {
      double information = term.standing().weight * information(term.stem());
      told += information;
      covered += information * term.standing().trust * coverage(term, entry);
    }
    return covered / Math.max(told, informationMax);
  }

  private double information(String stem) {
    return information(frequencies.getOrDefault(stem, Map.of()).size());
  }

  private double information(int holding) {
    int entries = Math.max(lengths.length, ENTRIES_MIN);
    return Math.log(1 + (entries - holding + 0.5) / (holding + 0.5));
  }

  /** How much the entry is about one term: 0 when it lacks it, nearly 1 when it repeats it. */
  double coverage(Term term, int entry) {
    double written = coverage(term.stem(), entry);
    double meant = 0;
    for (String stem : term.meaning()) {
      meant += coverage(stem, entry) / term.meaning().size();
    }
    return Math.max(written, meant);
  }

  private double coverage(String stem, int entry) {
    double frequency = frequencies.getOrDefault(stem, Map.of()).getOrDefault(entry, 0.0);
    double length = 1 - LENGTH_SHARE + LENGTH_SHARE * lengths[entry] / lengthMean;
    double share = askedFor.getOrDefault(stem, Set.of()).contains(entry) ? 1 : MENTION_SHARE;
    return share * frequency / (frequency + SATURATION * length);
  }
}

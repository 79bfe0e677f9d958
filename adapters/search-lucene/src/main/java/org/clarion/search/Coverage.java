package org.clarion.search;

import java.util.Arrays;
import java.util.List;

/**
 * Tells how much of a question each entry covers, 0 to about 1: BM25 over an entry's fields put
 * together. A word counts three times in a phrasing, twice in a tag, once in the answer.
 */
final class Coverage {
  private static final double SATURATION = 1.2;
  private static final double LENGTH_SHARE = 0.7;
  private static final double SENSE_SHARE = 0.4;

  /** In a small library, too, a word that one entry has tells that entry from the others. */
  private static final int ENTRIES_MIN = 50;

  private final Features features;
  private final int entries;
  private final int[] starts;
  private final int[] holders;
  private final float[] amounts;
  private final float[] information;
  private final double informationMax;

  Coverage(Features features, List<Phrasing> phrasings, int entries) {
    this.features = features;
    this.entries = entries;
    float[] lengths = new float[entries];
    int[] frequencies = new int[features.size()];
    EntryVectors texts = new EntryVectors(phrasings, times(phrasings), entries);
    texts.forEach((entry, id, times) -> {
      if (counts(id)) {
        frequencies[id]++;
        lengths[entry] += features.group(id) == Features.STEM ? (float) times : 0;
      }
    });
    starts = new int[frequencies.length + 1];
    for (int id = 0; id < frequencies.length; id++) {
      starts[id + 1] = starts[id] + frequencies[id];
    }
    holders = new int[starts[frequencies.length]];
    amounts = new float[holders.length];
    information = new float[frequencies.length];
    informationMax = information(0);
    fill(texts, lengths, frequencies);
  }

  private static List<float[]> times(List<Phrasing> phrasings) {
    return phrasings.stream().map(Coverage::times).toList();
  }

  private static float[] times(Phrasing phrasing) {
    float[] times = new float[phrasing.bag().counts().length];
    for (int i = 0; i < times.length; i++) {
      times[i] = phrasing.field().times * phrasing.bag().counts()[i];
    }
    return times;
  }

  private boolean counts(int id) {
    return features.group(id) == Features.STEM || features.group(id) == Features.SENSE;
  }

  private void fill(EntryVectors texts, float[] lengths, int[] frequencies) {
    double lengthMean = mean(lengths);
    int[] next = Arrays.copyOf(starts, frequencies.length);
    texts.forEach((entry, id, times) -> {
      if (counts(id)) {
        double share = features.group(id) == Features.SENSE ? SENSE_SHARE : 1;
        double length = 1 - LENGTH_SHARE + LENGTH_SHARE * lengths[entry] / lengthMean;
        double amount = times * share;
        holders[next[id]] = entry;
        amounts[next[id]++] = (float) (amount / (amount + SATURATION * length));
      }
    });
    for (int id = 0; id < frequencies.length; id++) {
      double share = features.group(id) == Features.SENSE ? SENSE_SHARE : 1;
      information[id] = (float) (share * information(frequencies[id]));
    }
  }

  private static double mean(float[] lengths) {
    double sum = 0;
    for (float it : lengths) {
      sum += it;
    }
    return Math.max(1, sum / Math.max(1, lengths.length));
  }

  private double information(int holding) {
    int all = Math.max(entries, ENTRIES_MIN);
    return StrictMath.log(1 + (all - holding + 0.5) / (holding + 0.5));
  }

  /** Whether an entry has a word; none has one that the content does not know. */
  boolean has(int entry, int stem) {
    return stem >= 0 && Arrays.binarySearch(holders, starts[stem], starts[stem + 1], entry) >= 0;
  }

  /** How much of the question each entry covers; senses may lift it a little above 1. */
  float[] of(Bag question) {
    float[] covered = new float[entries];
    double told = question.unknown()[Features.STEM] * informationMax;
    for (int i = 0; i < question.ids().length; i++) {
      int id = question.ids()[i];
      if (counts(id)) {
        float weight = information[id] * question.counts()[i];
        told += features.group(id) == Features.STEM ? weight : 0;
        for (int at = starts[id]; at < starts[id + 1]; at++) {
          covered[holders[at]] += weight * amounts[at];
        }
      }
    }
    float scale = told == 0 ? 0 : (float) (1 / told);
    for (int entry = 0; entry < entries; entry++) {
      covered[entry] *= scale;
    }
    return covered;
  }
}

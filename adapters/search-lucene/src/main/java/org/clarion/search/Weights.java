package org.clarion.search;

import java.util.List;

/**
 * Weighs the features of a text: a rare one counts more than a common one, and each group of
 * features has a fixed share of the whole, so that the many runs of letters do not drown the words.
 */
final class Weights {
  /** The shares of stems, pairs, runs of letters and senses. */
  private static final double[] SHARES = {1, 0.5, 0.6, 0.25};

  private final Features features;
  private final float[] rarity;
  private final double rarityMax;

  Weights(Features features, List<Bag> texts) {
    this.features = features;
    int[] frequencies = new int[features.size()];
    for (Bag text : texts) {
      for (int id : text.ids()) {
        frequencies[id]++;
      }
    }
    rarity = new float[frequencies.length];
    for (int id = 0; id < rarity.length; id++) {
      rarity[id] = (float) StrictMath.log(1 + (texts.size() + 1.0) / (frequencies[id] + 1.0));
    }
    rarityMax = StrictMath.log(2.0 + texts.size());
  }

  /** The weight of each feature in the bag; the squares of all add up to 1 or less. */
  float[] of(Bag bag) {
    int[] ids = bag.ids();
    float[] weights = new float[ids.length];
    double[] squares = new double[Features.GROUPS];
    for (int i = 0; i < ids.length; i++) {
      weights[i] = (float) ((1 + StrictMath.log(bag.counts()[i])) * rarity[ids[i]]);
      squares[features.group(ids[i])] += weights[i] * weights[i];
    }
    double[] scales = scales(squares, bag.unknown());
    for (int i = 0; i < ids.length; i++) {
      weights[i] *= (float) scales[features.group(ids[i])];
    }
    return weights;
  }

  private double[] scales(double[] squares, int[] unknown) {
    double shares = 0;
    for (int group = 0; group < squares.length; group++) {
      squares[group] += unknown[group] * rarityMax * rarityMax;
      shares += squares[group] > 0 ? SHARES[group] : 0;
    }
    double[] scales = new double[squares.length];
    for (int group = 0; group < squares.length; group++) {
      scales[group] = squares[group] > 0 ? Math.sqrt(SHARES[group] / shares / squares[group]) : 0;
    }
    return scales;
  }
}

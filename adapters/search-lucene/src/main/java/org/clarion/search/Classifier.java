package org.clarion.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Has learnt from the phrasings which features speak for which entry and which against it: a
 * logistic regression for each entry against all others, by stochastic gradient descent.
 *
 * <p>All entries learn from an example at once, so that the inner loops run over arrays; that is
 * several times as fast as one entry after the other, and the first question waits for it.
 */
final class Classifier implements Leaning {
  private static final int ROUNDS = 5;
  private static final float RATE = 3;
  private static final float BIAS = 0.3f;

  /** Before anything was learnt, every question speaks against every entry. */
  private static final float DOUBT = -4.5f;

  private static final long SEED = 1;

  private final int entries;

  /** For each feature the weights of all entries, in their order; those of the bias come last. */
  private final float[] learnt;

  Classifier(List<Phrasing> phrasings, List<float[]> weights, int entries, int features) {
    this.entries = entries;
    learnt = new float[(features + 1) * entries];
    Arrays.fill(learnt, features * entries, learnt.length, DOUBT / BIAS);
    float[] leaning = new float[entries];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < phrasings.size(); i++) {
      order.add(i);
    }
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      float rate = RATE * (1 - (float) round / ROUNDS);
      for (int it : order) {
        learn(phrasings.get(it), weights.get(it), leaning, rate);
      }
    }
  }

  private void learn(Phrasing example, float[] weights, float[] leaning, float rate) {
    int[] ids = example.bag().ids();
    float trust = (float) example.field().trust;
    sum(ids, weights, trust, leaning);
    for (int entry = 0; entry < entries; entry++) {
      double wanted = entry == example.entry() ? 1 : 0;
      leaning[entry] = (float) (rate * (wanted - 1 / (1 + StrictMath.exp(-leaning[entry]))));
    }
    for (int i = 0; i < ids.length; i++) {
      addTo(ids[i], weights[i] * trust, leaning);
    }
    addTo(learnt.length / entries - 1, BIAS, leaning);
  }

  private void addTo(int feature, float weight, float[] steps) {
    int row = feature * entries;
    for (int entry = 0; entry < entries; entry++) {
      learnt[row + entry] += weight * steps[entry];
    }
  }

  @Override
  public float[] of(Bag question, float[] weights) {
    float[] leaning = new float[entries];
    sum(question.ids(), weights, 1, leaning);
    return leaning;
  }

  private void sum(int[] ids, float[] weights, float trust, float[] leaning) {
    Arrays.fill(leaning, 0);
    add(learnt.length / entries - 1, BIAS, leaning);
    for (int i = 0; i < ids.length; i++) {
      add(ids[i], weights[i] * trust, leaning);
    }
  }

  private void add(int feature, float weight, float[] leaning) {
    int row = feature * entries;
    for (int entry = 0; entry < entries; entry++) {
      leaning[entry] += weight * learnt[row + entry];
    }
  }
}

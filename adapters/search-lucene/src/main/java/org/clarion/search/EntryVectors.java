package org.clarion.search;

import java.util.Arrays;
import java.util.List;

/** The phrasings put together by entry; they must be given entry by entry. */
final class EntryVectors {
  private final List<Phrasing> phrasings;
  private final List<float[]> weights;
  private final int entries;

  /** Told of each feature of each entry once. */
  interface Reader {
    void read(int entry, int feature, double weight);
  }

  /**
   * Adds up the weights of phrasings.
   *
   * @param weights those of each phrasing's features
   */
  EntryVectors(List<Phrasing> phrasings, List<float[]> weights, int entries) {
    this.phrasings = phrasings;
    this.weights = weights;
    this.entries = entries;
  }

  /** Goes through the entries in order, and through the features of each in rising order. */
  void forEach(Reader reader) {
    int at = 0;
    for (int entry = 0; entry < entries; entry++) {
      int from = at;
      int size = 0;
      while (at < phrasings.size() && phrasings.get(at).entry() == entry) {
        size += phrasings.get(at++).bag().ids().length;
      }
      long[] found = found(from, at, size);
      for (int i = 0; i < size; ) {
        int feature = (int) (found[i] >> Integer.SIZE);
        double sum = 0;
        for (; i < size && (int) (found[i] >> Integer.SIZE) == feature; i++) {
          sum += Float.intBitsToFloat((int) found[i]);
        }
        reader.read(entry, feature, sum);
      }
    }
  }

  // Feature and weight in one number, so that they can be sorted together without objects.
  private long[] found(int from, int to, int size) {
    long[] found = new long[size];
    int next = 0;
    for (int text = from; text < to; text++) {
      int[] ids = phrasings.get(text).bag().ids();
      for (int i = 0; i < ids.length; i++) {
        int bits = Float.floatToIntBits(weights.get(text)[i]);
        found[next++] = ((long) ids[i] << Integer.SIZE) | bits;
      }
    }
    Arrays.sort(found);
    return found;
  }
}

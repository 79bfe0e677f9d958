package org.clarion.search;

/** Counts slips of the keyboard. */
final class Slips {
  /** A letter replaced by another takes one away and brings one in. */
  private static final int CHANGED_BY_A_SLIP_MAX = 2;

  private Slips() {}

  /** Which letters a word has, a bit for each, some sharing one; what order they are in is left. */
  static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << word.charAt(i);
    }
    return letters;
  }

  /**
   * Whether two words may be so few slips apart, by their letters alone. It never denies what
   * {@link #between} finds, and is far less work.
   */
  static boolean mayBeWithin(int max, int letters, int others) {
    return Integer.bitCount(letters ^ others) <= CHANGED_BY_A_SLIP_MAX * max;
  }

  /**
   * How many letters must be put in, left out, replaced or swapped with their neighbour to get from
   * one word to the other; anything above {@code max} when it takes more than that.
   */
  static int between(String from, String to, int max) {
    if (Math.abs(from.length() - to.length()) > max) {
      return max + 1;
    }
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      int fewest = i;
      for (int j = 1; j <= to.length(); j++) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        if (isSwap(from, i, to, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        fewest = Math.min(fewest, row[j]);
      }
      if (fewest > max) {
        return max + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[to.length()];
  }

  private static boolean isSwap(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}

package org.clarion.core.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody who mistyped one most likely meant. */
public final class NearNames {
  private static final int SLIPS_MAX = 3;
  private static final int TYPED_LENGTH_MAX = 64;
  private static final int SLIP_LENGTH_MIN = 4;
  private static final int REPLACED_LENGTH_MIN = 6;
  private static final int LONG_LENGTH_MIN = 9;

  private NearNames() {}

  /**
   * The names that are one slip away from what was typed, or for longer names up to a third of
   * their letters but never more than three slips; nearest first, then in alphabetical order. None
   * when none is near, or when more than 64 characters were typed.
   */
  public static List<String> of(String typed, Collection<String> names, int limit) {
    if (typed.length() > TYPED_LENGTH_MAX) {
      return List.of();
    }
    String wanted = typed.toLowerCase(Locale.ROOT);
    return names.stream()
        .map(it -> new Near(it, slips(wanted, it.toLowerCase(Locale.ROOT))))
        .filter(it -> it.slips() <= Math.min(SLIPS_MAX, Math.max(1, it.name().length() / 3)))
        .sorted(Comparator.comparingInt(Near::slips).thenComparing(Near::name))
        .limit(limit)
        .map(Near::name)
        .toList();
  }

  /**
   * Whether a word is another one with a slip of the finger in it. Stricter than what is offered to
   * choose from, because nobody is asked: the first letter is right, or changed places with the
   * second; in a short word no letter is replaced, which would make it many other words too.
   */
  public static boolean isSlip(String typed, String meant) {
    int most = meant.length() < LONG_LENGTH_MIN ? 1 : 2;
    if (meant.length() < SLIP_LENGTH_MIN
        || Math.abs(typed.length() - meant.length()) > most
        || !beginsAlike(typed, meant)) {
      return false;
    }
    boolean mayBeReplaced =
        typed.length() != meant.length()
            || meant.length() >= REPLACED_LENGTH_MIN
            || isShuffled(typed, meant);
    return mayBeReplaced && slips(typed, meant) <= most;
  }

  private static boolean beginsAlike(String typed, String meant) {
    return typed.length() > 1
        && (typed.charAt(0) == meant.charAt(0)
            || (typed.charAt(0) == meant.charAt(1) && typed.charAt(1) == meant.charAt(0)));
  }

  private static boolean isShuffled(String one, String other) {
    return Arrays.equals(one.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  private record Near(String name, int slips) {}

  /**
   * How many letters must be put in, left out, replaced or swapped with their neighbour to get from
   * one to the other (optimal string alignment distance).
   */
  static int slips(String from, String to) {
    int[][] slips = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        slips[i][j] = i == 0 ? j : j == 0 ? i : fewest(slips, i, j, from, to);
      }
    }
    return slips[from.length()][to.length()];
  }

  private static int fewest(int[][] slips, int i, int j, String from, String to) {
    int replaced = slips[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int fewest = Math.min(replaced, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
  }
}

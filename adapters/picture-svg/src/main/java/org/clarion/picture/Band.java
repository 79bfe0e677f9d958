package org.clarion.picture;

import org.clarion.core.picture.WallPlanner;

/** What lies over whole months and not on days. */
sealed interface Band {
  Months months();

  int lane();

  /** A date that fills its months from the first day to the last. */
  record Whole(Months months, int lane, WallPlanner.Mark mark) implements Band {}

  /** A date without a day, with the letter it has in the list. */
  record Open(Months months, int lane, String key, WallPlanner.Window window) implements Band {}

  /** Months of the year, from 1 to 12, both ends included. */
  record Months(int first, int last) {
    boolean hold(int month) {
      return first <= month && month <= last;
    }
  }
}

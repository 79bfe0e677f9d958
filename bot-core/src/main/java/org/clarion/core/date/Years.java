package org.clarion.core.date;

/** The years a date or an answer holds for, both included. */
public record Years(int first, int last) {
  private static final int FIRST_MIN = 1;
  private static final int LAST_MAX = 9999;

  /** Holds until further notice. */
  public static final Years ALL = new Years(FIRST_MIN, LAST_MAX);

  /**
   * @throws IllegalArgumentException unless 1 <= first <= last <= 9999
   */
  public Years {
    if (first < FIRST_MIN || last < first || last > LAST_MAX) {
      throw new IllegalArgumentException(
          "Expected years in order between %d and %d but was %d to %d"
              .formatted(FIRST_MIN, LAST_MAX, first, last));
    }
  }

  /** One year only. */
  public static Years only(int year) {
    return new Years(year, year);
  }

  public boolean contains(int year) {
    return first <= year && year <= last;
  }

  /** Whether all of them are before the given year. */
  public boolean endBefore(int year) {
    return last < year;
  }
}

package org.clarion.core.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A year to hang on a wall: what is drawn, with every word in the reader's language already.
 *
 * @param year drawn large by itself, so the title does without it
 * @param locale how months and weekdays are called
 * @param title whose dates these are, such as {@code Anytown international solidarity}
 * @param marks the dates on it, soonest first; those wholly in another year are left out
 * @param withoutDay those that have no day, soonest first; also listed in words
 * @param schoolHolidays days without school, behind everything else; may be empty
 * @param labels the words of the legend and the small print
 */
public record WallPlanner(
    int year,
    Locale locale,
    String title,
    List<Mark> marks,
    List<Window> withoutDay,
    List<Shade> schoolHolidays,
    Labels labels) {
  public static final int MARKS_MAX = 1_000;
  public static final int WINDOWS_MAX = 100;
  public static final int SHADES_MAX = 400;
  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2200;

  public WallPlanner {
    marks = List.copyOf(marks);
    withoutDay = List.copyOf(withoutDay);
    schoolHolidays = List.copyOf(schoolHolidays);
    if (year < YEAR_MIN || year > YEAR_MAX) {
      throw new IllegalArgumentException(
          "Expected a year from %d to %d but was %d".formatted(YEAR_MIN, YEAR_MAX, year));
    }
    limit("marks", marks.size(), MARKS_MAX);
    limit("dates without a day", withoutDay.size(), WINDOWS_MAX);
    limit("shades", schoolHolidays.size(), SHADES_MAX);
  }

  /** A date with its days, both ends included; may begin or end in another year. */
  public record Mark(LocalDate first, LocalDate last, String title, Look look) {
    public Mark {
      order(first, last);
    }
  }

  /**
   * A date without a day: hatched over the months in which it may fall, never on a day.
   *
   * @param words the title and when it may be, such as {@code Delegation: February half-term}
   */
  public record Window(LocalDate earliest, LocalDate latest, String words) {
    public Window {
      order(earliest, latest);
    }
  }

  /** Days that lie behind everything else, both ends included. */
  public record Shade(LocalDate first, LocalDate last) {
    public Shade {
      order(first, last);
    }
  }

  /** How sure a mark is, told apart without colour. */
  public enum Look {
    SURE,
    /** Only the week is known, or a rule says so. */
    LIKELY,
    /** Commemorates the dead or a crime. */
    SOLEMN,
    CANCELLED
  }

  /**
   * The words around the picture, each a few words long but for the small print.
   *
   * @param day a date of one day that is sure
   * @param span a date of several days
   * @param withoutDay what hatching means; also the heading of the list
   * @param smallPrint where it comes from and how fresh it is; a line or two
   */
  public record Labels(
      String day,
      String span,
      String likely,
      String solemn,
      String cancelled,
      String withoutDay,
      String schoolHoliday,
      String weekend,
      String smallPrint) {}

  private static void order(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "Expected a last day from %s on but was %s".formatted(first, last));
    }
  }

  private static void limit(String what, int size, int max) {
    if (size > max) {
      throw new IllegalArgumentException(
          "Expected at most %d %s but were %d".formatted(max, what, size));
    }
  }
}

package org.clarion.content;

import java.util.Comparator;

/**
 * Something wrong in a pack, and where: in the order of files, lines and columns.
 *
 * @param file name of the file inside the pack, or of the folder itself
 * @param line counted from 1; 0 when the fault lies in no particular place of the file
 * @param column counted from 1; 0 when the fault lies in no particular place of the file
 * @param message what was expected, what was found and, where there is one, a near match
 */
public record Fault(String file, int line, int column, String message)
    implements Comparable<Fault> {
  private static final Comparator<Fault> IN_ORDER =
      Comparator.comparing(Fault::file)
          .thenComparingInt(Fault::line)
          .thenComparingInt(Fault::column)
          .thenComparing(Fault::message);

  /** The fault on one line, such as {@code dates.yaml:12:7: expected a day but was "soon"}. */
  public String text() {
    return line == 0
        ? "%s: %s".formatted(file, message)
        : "%s:%d:%d: %s".formatted(file, line, column, message);
  }

  @Override
  public int compareTo(Fault other) {
    return IN_ORDER.compare(this, other);
  }
}

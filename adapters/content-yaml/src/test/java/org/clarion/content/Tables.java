package org.clarion.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of days that were worked out, or published, apart from the program. */
final class Tables {
  private Tables() {}

  /** The lines of a table below {@code tables}, cell by cell; the first has the headings. */
  static List<List<String>> read(String name) {
    try (InputStream table = Tables.class.getResourceAsStream("/tables/" + name)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.startsWith("#"))
          .map(it -> List.of(it.split("\t", -1)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package org.clarion.app;

import java.util.Comparator;
import java.util.List;

/** A stretch of a text that is written in another way. */
record Change(int start, int end, String text) {
  /** Words that lead somewhere: where that is instead of the host, which people see. */
  static Change link(String text, int end, String target, String host) {
    String besides = " (" + host + ")";
    boolean said = text.startsWith(besides, end);
    return new Change(end, said ? end + besides.length() : end, " <" + target + ">");
  }

  /** The text with all of them made; they must not overlap. */
  static String all(List<Change> changes, String text) {
    StringBuilder changed = new StringBuilder(text);
    changes.stream()
        .sorted(Comparator.comparingInt(Change::start).reversed())
        .forEach(it -> changed.replace(it.start(), it.end(), it.text()));
    return changed.toString();
  }
}

package org.clarion.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.clarion.telegram.Paragraph.Cut;
import org.clarion.telegram.Paragraph.Kind;
import org.clarion.telegram.Paragraph.Stretch;

/** Puts paragraphs together, into as many texts as it takes. */
final class Paragraphs {
  /** A whole text with all its stretches. */
  record Text(String text, List<Stretch> stretches) {
    Text {
      stretches = List.copyOf(stretches);
    }
  }

  private Paragraphs() {}

  /**
   * Shares paragraphs out among texts of at most so many UTF-16 units, between paragraphs where
   * that can be, and no title without what it is the title of.
   */
  static List<List<Paragraph>> parts(List<Paragraph> paragraphs, int unitsMax) {
    List<List<Paragraph>> parts = new ArrayList<>();
    Deque<Paragraph> part = new ArrayDeque<>();
    Deque<Paragraph> left = new ArrayDeque<>(paragraphs);
    int units = 0;
    while (!left.isEmpty()) {
      Paragraph next = left.pop();
      int grown = units + gap(next, part.isEmpty()).length() + next.text().length();
      if (grown <= unitsMax) {
        part.add(next);
        units = grown;
        continue;
      }
      if (part.isEmpty()) {
        Cut cut = next.cut(unitsMax);
        part.add(cut.head());
        left.push(cut.tail());
      } else {
        left.push(next);
        if (part.size() > 1 && part.getLast().kind() == Kind.TITLE) {
          left.push(part.removeLast());
        }
      }
      parts.add(List.copyOf(part));
      part.clear();
      units = 0;
    }
    if (!part.isEmpty() || parts.isEmpty()) {
      parts.add(List.copyOf(part));
    }
    return parts;
  }

  /** The paragraphs as one text, a blank line before each title. */
  static Text text(List<Paragraph> paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Stretch> stretches = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      boolean first = text.isEmpty();
      if (first && paragraph.text().isEmpty()) {
        continue;
      }
      text.append(gap(paragraph, first));
      int from = text.length();
      paragraph.stretches().forEach(it -> stretches.add(it.moved(from)));
      text.append(paragraph.text());
    }
    return new Text(text.toString().stripTrailing(), stretches);
  }

  private static String gap(Paragraph paragraph, boolean first) {
    if (first) {
      return "";
    }
    return paragraph.kind() == Kind.TITLE ? "\n\n" : "\n";
  }
}

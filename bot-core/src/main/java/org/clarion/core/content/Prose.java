package org.clarion.core.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clarion.core.message.Line;
import org.clarion.core.message.Span;

/**
 * Reads an entry's text: a blank line ends a paragraph, {@code - } begins an item and {@code 1. } a
 * step. Everything else is taken as it stands.
 */
public final class Prose {
  private static final Pattern STEP = Pattern.compile("(\\d{1,3})\\. +(.+)");

  private Prose() {}

  /** The lines of the text, in order; none when the text is blank. */
  public static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String raw : text.lines().toList()) {
      String line = raw.strip();
      Matcher step = STEP.matcher(line);
      if (line.isEmpty()) {
        flush(paragraph, lines);
      } else if (line.startsWith("- ")) {
        flush(paragraph, lines);
        lines.add(new Line.Item(plain(line.substring(2).strip())));
      } else if (step.matches()) {
        flush(paragraph, lines);
        lines.add(new Line.Step(Integer.parseInt(step.group(1)), plain(step.group(2))));
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
      }
    }
    flush(paragraph, lines);
    return lines;
  }

  private static void flush(StringBuilder paragraph, List<Line> lines) {
    if (!paragraph.isEmpty()) {
      lines.add(new Line.Text(plain(paragraph.toString())));
      paragraph.setLength(0);
    }
  }

  private static List<Span> plain(String text) {
    return List.of(new Span.Plain(text));
  }
}

package org.clarion.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clarion.telegram.Paragraph.Kind;
import org.clarion.telegram.Paragraph.Stretch;
import org.clarion.telegram.Paragraph.Style;

/** A paragraph while it is being written. */
final class ParagraphText {
  private final StringBuilder text = new StringBuilder();
  private final List<Stretch> stretches = new ArrayList<>();

  /** Adds text without any style. */
  void add(String added) {
    text.append(DefusedText.clean(added));
  }

  /** Adds text that is shown so. */
  void add(String added, Style style) {
    int from = text.length();
    add(added);
    stretches.add(new Stretch(from, text.length(), style));
  }

  /**
   * What was written, harmless and without blanks at its ends; empty when there was nothing else.
   * It is taken apart as a whole: two harmless pieces may make an address together.
   *
   * @param mark what stands before it
   * @param styles what all of it is shown in
   * @param commands those that may be tapped
   */
  Paragraph paragraph(Kind kind, String mark, List<Style> styles, Set<String> commands) {
    int from = 0;
    int to = text.length();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return new Paragraph(kind, "", List.of());
    }
    int begin = from;
    int end = to;
    String whole = mark + text.substring(begin, end);
    List<Stretch> shown = new ArrayList<>();
    styles.forEach(it -> shown.add(new Stretch(0, whole.length(), it)));
    stretches.stream()
        .flatMap(it -> it.within(begin, end))
        .map(it -> it.moved(mark.length() - begin))
        .forEach(shown::add);
    List<Integer> breaks = DefusedText.breaks(whole, commands);
    return new Paragraph(
        kind,
        DefusedText.of(whole, commands),
        shown.stream().map(it -> spread(it, breaks)).toList());
  }

  /** The stretch where it is once a joiner stands at each of these places. */
  private static Stretch spread(Stretch stretch, List<Integer> breaks) {
    long before = breaks.stream().filter(it -> it <= stretch.from()).count();
    long within = breaks.stream().filter(it -> it < stretch.to()).count();
    return new Stretch(
        Math.toIntExact(stretch.from() + before),
        Math.toIntExact(stretch.to() + within),
        stretch.style());
  }
}

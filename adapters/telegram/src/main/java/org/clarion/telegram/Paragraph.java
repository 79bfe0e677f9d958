package org.clarion.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One line of a message as Telegram shows it.
 *
 * @param text as it is sent
 * @param stretches what stands out in it, or can be tapped
 */
record Paragraph(Kind kind, String text, List<Stretch> stretches) {
  /** What a paragraph is, as far as it matters for where it stands. */
  enum Kind {
    TITLE,
    OTHER
  }

  /**
   * How a stretch of text is shown; in the order in which they are left out when there are many.
   */
  sealed interface Style {
    /** Whether the stretch must stay in one piece. */
    default boolean isWhole() {
      return true;
    }

    record Mention(long person) implements Style {}

    record Link(String address) implements Style {}

    record Bold() implements Style {
      @Override
      public boolean isWhole() {
        return false;
      }
    }

    record Italic() implements Style {
      @Override
      public boolean isWhole() {
        return false;
      }
    }

    /** A moment, of which the reader can see the local time. */
    record Moment(int second) implements Style {}
  }

  /**
   * Part of a text.
   *
   * @param from in UTF-16 units
   * @param to behind the last
   */
  record Stretch(int from, int to, Style style) {
    Stretch moved(int by) {
      return new Stretch(from + by, to + by, style);
    }

    /** What of it is between these; empty when there is nothing. */
    Stream<Stretch> within(int begin, int end) {
      int first = Math.max(from, begin);
      int last = Math.min(to, end);
      return first < last ? Stream.of(new Stretch(first, last, style)) : Stream.empty();
    }
  }

  /** A paragraph that was cut in two. */
  record Cut(Paragraph head, Paragraph tail) {}

  Paragraph {
    stretches = List.copyOf(stretches);
  }

  /**
   * Cuts it so that its head has at most so many UTF-16 units: between words, or in a word that is
   * longer than that, and then between two characters as a reader sees them.
   */
  Cut cut(int unitsMax) {
    int end = blankBefore(unitsMax);
    if (end == 0) {
      end = characterBefore(unitsMax);
    }
    int last = end;
    while (last > 0 && isBlank(last - 1)) {
      last--;
    }
    int next = end;
    while (next < text.length() && isBlank(next)) {
      next++;
    }
    return new Cut(part(0, last), part(next, text.length()));
  }

  private Paragraph part(int from, int to) {
    return new Paragraph(
        kind,
        text.substring(from, to),
        stretches.stream().flatMap(it -> it.within(from, to)).map(it -> it.moved(-from)).toList());
  }

  /** The last blank up to there that is not within something whole; zero for none. */
  private int blankBefore(int unitsMax) {
    int at = Math.min(unitsMax, text.length() - 1);
    while (at > 0 && !(isBlank(at) && !isWithinWhole(at))) {
      at--;
    }
    return text.substring(0, at).isBlank() ? 0 : at;
  }

  private int characterBefore(int unitsMax) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    List<Integer> ends = new ArrayList<>();
    for (int end = characters.next();
        end != BreakIterator.DONE && end <= unitsMax;
        end = characters.next()) {
      ends.add(end);
    }
    // A stroke at the beginning of a text could be taken for a command.
    return ends.reversed().stream()
        .filter(it -> !isWithinWhole(it) && text.charAt(it) != '/')
        .findFirst()
        .orElseGet(() -> ends.isEmpty() ? codePointBefore(unitsMax) : ends.getLast());
  }

  private int codePointBefore(int unitsMax) {
    return Character.isLowSurrogate(text.charAt(unitsMax)) ? unitsMax - 1 : unitsMax;
  }

  private boolean isBlank(int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  private boolean isWithinWhole(int at) {
    return stretches.stream()
        .anyMatch(it -> it.style().isWhole() && it.from() < at && at < it.to());
  }
}

package org.clarion.console;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * A line on its way to the terminal, character by character bold or not.
 *
 * <p>Nothing that could steer a terminal or turn the reading direction gets in, whoever wrote it.
 */
final class StyledText {
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String RESET = "\u001b[0m";

  /** How a whole line looks where nothing in it stands out. */
  enum Tone {
    NORMAL,
    BOLD,
    DIM
  }

  private final List<Integer> characters = new ArrayList<>();
  private final BitSet strong = new BitSet();

  StyledText append(String text, boolean isStrong) {
    text.codePoints()
        .map(it -> Character.isWhitespace(it) ? ' ' : it)
        .filter(StyledText::isHarmless)
        .forEach(it -> {
          strong.set(characters.size(), isStrong);
          characters.add(it);
        });
    return this;
  }

  /** The lines this comes to when no line may be wider; a word wider than that is cut. */
  List<StyledText> wrap(int width) {
    List<StyledText> lines = new ArrayList<>();
    int from = 0;
    while (from < characters.size()) {
      int to = lineEnd(from, width);
      lines.add(part(from, to));
      from = to;
      while (from < characters.size() && isBlank(from)) {
        from++;
      }
    }
    return lines;
  }

  String render(boolean colour, Tone tone) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (from < characters.size()) {
      int to = strong.get(from) ? strong.nextClearBit(from) : nextStrong(from);
      String style = !colour ? "" : strong.get(from) ? BOLD : code(tone);
      text.append(style);
      characters.subList(from, to).forEach(text::appendCodePoint);
      text.append(style.isEmpty() ? "" : RESET);
      from = to;
    }
    return text.toString();
  }

  private static String code(Tone tone) {
    return switch (tone) {
      case NORMAL -> "";
      case BOLD -> BOLD;
      case DIM -> DIM;
    };
  }

  private int nextStrong(int from) {
    int next = strong.nextSetBit(from);
    return next < 0 ? characters.size() : next;
  }

  /** Where a line that begins here ends: at the last blank that fits, else in the word. */
  private int lineEnd(int from, int width) {
    int columns = 0;
    int blank = -1;
    for (int i = from; i < characters.size(); i++) {
      columns += Math.max(0, WCWidth.wcwidth(characters.get(i)));
      if (isBlank(i)) {
        blank = i;
      } else if (columns > width) {
        return blank > from ? trimmed(from, blank) : Math.max(i, from + 1);
      }
    }
    return trimmed(from, characters.size());
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from + 1 && isBlank(end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isBlank(int index) {
    return characters.get(index) == ' ';
  }

  private StyledText part(int from, int to) {
    StyledText part = new StyledText();
    for (int i = from; i < to; i++) {
      part.append(Character.toString(characters.get(i)), strong.get(i));
    }
    return part;
  }

  private static boolean isHarmless(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE
        && !turnsDirection(codePoint);
  }

  /** Embeddings, overrides and isolates; the marks that emoji and many scripts need are not. */
  private static boolean turnsDirection(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}

package org.clarion.discord;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line on its way to Discord, in pieces that are not cut: words, the blanks between them, and
 * what Discord reads as one thing.
 */
final class Pieces {
  /**
   * A piece as it is sent.
   *
   * @param isText whether it is a word or a blank, and not markup
   */
  record Piece(String text, boolean strong, boolean isText) {
    boolean isBlank() {
      return text.isBlank();
    }

    /** The same, cut where a reader sees one character end and the next begin. */
    List<Piece> characters() {
      BreakIterator ends = BreakIterator.getCharacterInstance(Locale.ROOT);
      ends.setText(text);
      List<Piece> characters = new ArrayList<>();
      int from = 0;
      for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
        String character = text.substring(from, end);
        // What is escaped must not be cut off from its escape.
        if (!EscapedText.endsInEscape(character)) {
          characters.add(new Piece(character, strong, true));
          from = end;
        }
      }
      return characters;
    }
  }

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private boolean strong;

  /** Adds text, which is escaped here. */
  void text(String text, boolean isStrong) {
    if (isStrong != strong) {
      endRun();
      strong = isStrong;
    }
    run.append(text);
  }

  /** Adds markup that stays in one piece. */
  void markup(String markup) {
    endRun();
    pieces.add(new Piece(markup, false, false));
  }

  /** All there is, without blanks at the ends. */
  List<Piece> all() {
    endRun();
    int from = 0;
    int to = pieces.size();
    while (from < to && pieces.get(from).isBlank()) {
      from++;
    }
    while (to > from && pieces.get(to - 1).isBlank()) {
      to--;
    }
    return List.copyOf(pieces.subList(from, to));
  }

  /** Escapes a whole run at once: two harmless spans may make an address together. */
  private void endRun() {
    String escaped = EscapedText.of(run.toString());
    run.setLength(0);
    int from = 0;
    for (int i = 1; i <= escaped.length(); i++) {
      if (i == escaped.length() || (escaped.charAt(i) == ' ') != (escaped.charAt(i - 1) == ' ')) {
        pieces.add(new Piece(escaped.substring(from, i), strong, true));
        from = i;
      }
    }
  }
}

package org.clarion.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clarion.discord.Pieces.Piece;

/**
 * One line of a message as Discord shows it.
 *
 * @param kind what it is
 * @param mark what stands before it
 */
record DiscordRow(Kind kind, String mark, List<Piece> pieces) {
  private static final String STRONG = "**";

  /** What a row is, as far as it matters for cutting. */
  enum Kind {
    TITLE,
    NOTE,
    OTHER
  }

  /** A row that was cut, in two. */
  record Cut(DiscordRow head, DiscordRow tail) {}

  DiscordRow {
    pieces = List.copyOf(pieces);
  }

  /** The rows as one text, a blank line before each title. */
  static String text(List<DiscordRow> rows) {
    return rows.stream()
        .map(it -> (it.kind == Kind.TITLE ? "\n" : "") + it.text())
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /** The row as it is sent; empty when there is nothing to see in it. */
  String text() {
    return pieces.isEmpty() ? "" : mark + body();
  }

  /**
   * Cuts the row so that its head has at most so many characters: between words, or in a word that
   * is longer than that.
   */
  Cut cut(int charactersMax) {
    int fit = fitting(charactersMax);
    if (fit == 0) {
      List<Piece> smaller = new ArrayList<>(pieces.getFirst().characters());
      smaller.addAll(pieces.subList(1, pieces.size()));
      return new DiscordRow(kind, mark, smaller).cut(charactersMax);
    }
    int at = fit;
    while (at > 0 && (at == pieces.size() || !pieces.get(at).isBlank())) {
      at--;
    }
    int end = at == 0 ? fit : at;
    int next = end;
    while (pieces.get(next).isBlank()) {
      next++;
    }
    // Small print stays small; what a list's mark or number stands before is not begun again.
    String further = kind == Kind.NOTE ? mark : "";
    return new Cut(
        new DiscordRow(kind, mark, pieces.subList(0, end)),
        new DiscordRow(kind, further, pieces.subList(next, pieces.size())));
  }

  /** With how many pieces the row has at most so many characters. */
  private int fitting(int charactersMax) {
    int fits = 0;
    int tooMany = pieces.size() + 1;
    while (tooMany - fits > 1) {
      int middle = (fits + tooMany) / 2;
      if (new DiscordRow(kind, mark, pieces.subList(0, middle)).text().length() <= charactersMax) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    return fits;
  }

  /** The pieces, with neighbours that are strong between one pair of signs. */
  private String body() {
    StringBuilder text = new StringBuilder();
    boolean strong = false;
    boolean first = true;
    String blank = "";
    for (Piece piece : pieces) {
      if (piece.isBlank()) {
        blank += piece.text();
        continue;
      }
      if (strong && !piece.strong()) {
        text.append(STRONG);
      }
      text.append(first ? "" : blank);
      blank = "";
      if (piece.strong() && !strong) {
        text.append(STRONG);
      }
      strong = piece.strong();
      text.append(first && piece.isText() ? EscapedText.atLineStart(piece.text()) : piece.text());
      first = false;
    }
    return text.append(strong ? STRONG : "").toString();
  }

  /** Cuts rows into texts of at most so many characters, between rows where that can be. */
  static List<List<DiscordRow>> parts(List<DiscordRow> rows, int charactersMax) {
    List<List<DiscordRow>> parts = new ArrayList<>();
    List<DiscordRow> part = new ArrayList<>();
    List<DiscordRow> left = new ArrayList<>(rows.reversed());
    while (!left.isEmpty()) {
      DiscordRow row = left.removeLast();
      if (text(Stream.concat(part.stream(), Stream.of(row)).toList()).length() <= charactersMax) {
        part.add(row);
      } else if (part.isEmpty()) {
        Cut cut = row.cut(charactersMax);
        parts.add(List.of(cut.head()));
        left.add(cut.tail());
      } else {
        left.add(row);
        if (part.size() > 1 && part.getLast().kind == Kind.TITLE) {
          left.add(part.removeLast());
        }
        parts.add(List.copyOf(part));
        part.clear();
      }
    }
    parts.add(List.copyOf(part));
    return parts;
  }
}

package org.clarion.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures text, breaks it into lines and shortens it at the end of a word. */
final class Lettering {
  private static final String CUT = "…";
  // Longer than any name that fits on the page, so a book in place of a name costs nothing.
  private static final int LETTERS_MAX = 400;
  private static final int PICTURES_START = 0x2300;

  private final Typeface regular;
  private final Typeface bold;

  private Lettering(Typeface regular, Typeface bold) {
    this.regular = regular;
    this.bold = bold;
  }

  static Lettering read() {
    return new Lettering(
        Typeface.read("NotoSans-Condensed.ttf"), Typeface.read("NotoSans-CondensedBold.ttf"));
  }

  Typeface face(Type type) {
    return type.bold() ? bold : regular;
  }

  double width(String text, Type type) {
    return face(type).width(text, type.size());
  }

  Ink.Words words(Ink.Point start, Type type, Tone tone, String text) {
    return new Ink.Words(start, type, tone, text, width(text, type));
  }

  Ink.Words centred(Ink.Point middle, Type type, Tone tone, String text) {
    double x = middle.x() - width(text, type) / 2;
    return words(new Ink.Point(x, middle.y()), type, tone, text);
  }

  Ink.Words rightward(Ink.Point end, Type type, Tone tone, String text) {
    return words(new Ink.Point(end.x() - width(text, type), end.y()), type, tone, text);
  }

  /** The text on one line, shortened if it must be. */
  String fit(String text, Type type, double room) {
    return wrap(text, type, new Room(0, room, 1)).getFirst();
  }

  /** The text on as few lines as it takes, the last one shortened if there are too few. */
  List<String> wrap(String text, Type type, Room room) {
    List<String> lines = new ArrayList<>();
    String rest = clean(text);
    while (!rest.isEmpty() && lines.size() < room.lines()) {
      double width = room.width() - (lines.isEmpty() ? room.indent() : 0);
      boolean last = lines.size() + 1 == room.lines();
      if (width(rest, type) <= width) {
        lines.add(rest);
        return lines;
      }
      String line = head(rest, type, last ? width - width(CUT, type) : width);
      rest = rest.substring(line.length()).strip();
      lines.add(last ? line.replaceAll("[\\s,;:(–-]+$", "") + CUT : line.strip());
    }
    return lines.isEmpty() ? List.of("") : lines;
  }

  /** Room for text: the first line may begin further in than the others. */
  record Room(double indent, double width, int lines) {}

  /** As many whole words as fit, or as many letters of a word that is too long for a line. */
  private String head(String text, Type type, double width) {
    int end = 0;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      if (width(text.substring(0, space), type) > width) {
        break;
      }
      end = space;
    }
    if (end > 0) {
      return text.substring(0, end);
    }
    int letters = text.offsetByCodePoints(0, 1);
    while (letters < text.length()) {
      int next = text.offsetByCodePoints(letters, 1);
      if (width(text.substring(0, next), type) > width) {
        break;
      }
      letters = next;
    }
    return text.substring(0, letters);
  }

  /** The text on one line without what has no shape of its own or turns its neighbours round. */
  static String clean(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .limit(LETTERS_MAX)
        .forEach(letter -> {
          if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            kept.append(' ');
          } else if (isDrawn(letter)) {
            kept.appendCodePoint(letter);
          }
        });
    return kept.toString().replaceAll(" +", " ").strip();
  }

  private static boolean isDrawn(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> !isPicture(letter) && (letter < 0xFE00 || letter > 0xFE0F);
    };
  }

  // No font of letters has them, and an empty box in their place says nothing.
  private static boolean isPicture(int letter) {
    return letter >= PICTURES_START
        && (Character.isEmoji(letter) || Character.isExtendedPictographic(letter));
  }

  static String capital(String name, Locale locale) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(locale) + name.substring(first);
  }
}

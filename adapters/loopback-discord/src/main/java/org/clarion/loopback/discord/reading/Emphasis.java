package org.clarion.loopback.discord.reading;

import org.clarion.loopback.discord.reading.Mark.Style;
import org.clarion.loopback.discord.reading.Mark.Styled;
import org.jspecify.annotations.Nullable;

/** Finds text between signs that make it look different. */
final class Emphasis {
  private static final int BLANKS_BEFORE_STAR_MAX = 2;
  private static final char ESCAPE = '\\';

  private Emphasis() {}

  /** The styled text that begins at a place; null when none does. */
  static @Nullable Found at(String text, int place) {
    return switch (text.charAt(place)) {
      case '*' -> longer(italic(text, place, '*'), doubled(text, place, '*', Style.BOLD));
      case '_' -> longer(italic(text, place, '_'), doubled(text, place, '_', Style.UNDERLINE));
      case '~' -> unescaped(text, place, "~~", Style.STRIKE);
      case '|' -> unescaped(text, place, "||", Style.SPOILER);
      default -> null;
    };
  }

  /** One sign is only taken for italic where two of them are not more. */
  private static @Nullable Found longer(@Nullable Found single, @Nullable Found twice) {
    if (single == null || twice == null) {
      return single == null ? twice : single;
    }
    return twice.end() > single.end() ? twice : single;
  }

  private static @Nullable Found doubled(String text, int place, char sign, Style style) {
    if (!isDoubled(text, place, sign)) {
      return null;
    }
    int from = place + 2;
    for (int i = step(text, from); i >= 0 && i < text.length(); i = step(text, i)) {
      if (isDoubled(text, i, sign) && !is(text, i + 2, sign)) {
        return styled(style, text, from, i, i + 2);
      }
    }
    return null;
  }

  private static @Nullable Found italic(String text, int place, char sign) {
    int from = place + 1;
    if (sign == '*' && (from >= text.length() || isBlank(text, from))) {
      return null;
    }
    int i = from;
    while (i < text.length()) {
      if (is(text, i, sign)) {
        Found closed = i == from ? null : closed(text, from, i, sign);
        if (closed != null) {
          return closed;
        }
        if (!is(text, i + 1, sign)) {
          return null;
        }
        i += 2;
      } else {
        i = step(text, i);
        if (i < 0) {
          return null;
        }
      }
    }
    return null;
  }

  /** The italic text that ends with the sign at a place, when one may end there. */
  private static @Nullable Found closed(String text, int from, int at, char sign) {
    if (sign == '_') {
      boolean inWord = at + 1 < text.length() && isWord(text.charAt(at + 1));
      return inWord ? null : styled(Style.ITALIC, text, from, at, at + 1);
    }
    int to = at;
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    boolean ends =
        !is(text, at + 1, sign)
            && to > from
            && at - to <= BLANKS_BEFORE_STAR_MAX
            && !isBlank(text, to - 1);
    return ends ? styled(Style.ITALIC, text, from, to, at + 1) : null;
  }

  /** Escapes do not count between these. */
  private static @Nullable Found unescaped(String text, int place, String sign, Style style) {
    if (!text.startsWith(sign, place)) {
      return null;
    }
    int from = place + sign.length();
    int to = text.indexOf(sign, from + 1);
    while (to >= 0 && style == Style.STRIKE && is(text, to + sign.length(), '_')) {
      to = text.indexOf(sign, to + 1);
    }
    return to < 0 ? null : styled(style, text, from, to, to + sign.length());
  }

  private static Found styled(Style style, String text, int from, int to, int end) {
    return Found.holding(new Styled(style), text.substring(from, to), end);
  }

  /** The place behind a character, or behind an escape with what it escapes; -1 at a lone one. */
  private static int step(String text, int place) {
    if (!is(text, place, ESCAPE)) {
      return place + 1;
    }
    return place + 1 < text.length() ? place + 2 : -1;
  }

  private static boolean isDoubled(String text, int place, char sign) {
    return is(text, place, sign) && is(text, place + 1, sign);
  }

  private static boolean is(String text, int place, char sign) {
    return place < text.length() && text.charAt(place) == sign;
  }

  private static boolean isBlank(String text, int place) {
    return Blanks.is(text.charAt(place));
  }

  private static boolean isWord(char character) {
    return character < 128 && (Character.isLetterOrDigit(character) || character == '_');
  }
}

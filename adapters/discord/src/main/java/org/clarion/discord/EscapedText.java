package org.clarion.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes text, so that Discord shows it as it is: no emphasis, mention, emoji, link or invitation.
 *
 * <p>What is harmless where it stands is left alone, since every escape counts against the length
 * of a message. Anything but a letter, a digit or a blank may have a backslash before it.
 */
final class EscapedText {
  private static final String ALWAYS = "\\*_~`|<>[]@";
  private static final String DISCORD = "discord";
  private static final String DISCORD_APP = "discordapp";
  private static final char ESCAPE = '\\';

  /** What makes a line a heading, a quotation, small print or part of a list. */
  private static final Pattern LINE_START = Pattern.compile("[#+-]|(\\d+)([.)])");

  private EscapedText() {}

  /**
   * The text on one line, without what would steer the display or turn the reading direction.
   * {@link #atLineStart} does the rest where it begins a line.
   */
  static String of(String text) {
    String clean = clean(text);
    StringBuilder escaped = new StringBuilder(clean.length());
    for (int i = 0; i < clean.length(); i++) {
      if (isMarkup(clean, i)) {
        escaped.append(ESCAPE);
      }
      escaped.append(clean.charAt(i));
    }
    return escaped.toString();
  }

  /** The escaped text as it has to be at the beginning of a line. */
  static String atLineStart(String escaped) {
    Matcher start = LINE_START.matcher(escaped);
    if (!start.lookingAt()) {
      return escaped;
    }
    int sign = start.group(1) == null ? 0 : start.start(2);
    return escaped.substring(0, sign) + ESCAPE + escaped.substring(sign);
  }

  /** Whether the next character belongs to the last one. */
  static boolean endsInEscape(String escaped) {
    int from = escaped.length();
    while (from > 0 && escaped.charAt(from - 1) == ESCAPE) {
      from--;
    }
    return (escaped.length() - from) % 2 != 0;
  }

  /** The text on one line, without what is no text. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(it -> Character.isWhitespace(it) ? ' ' : it)
        .filter(EscapedText::isText)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isText(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE
        && !turnsDirection(codePoint);
  }

  /** Embeddings, overrides and isolates; the marks that emoji and many scripts need are not. */
  private static boolean turnsDirection(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }

  private static boolean isMarkup(String text, int at) {
    char character = text.charAt(at);
    return switch (character) {
      case ':' -> !isPlainColon(text, at);
      case '.' -> isInvitation(text, at);
      case '(' -> endsLabel(text, at);
      default -> ALWAYS.indexOf(character) >= 0;
    };
  }

  /** As in "when: 19:00"; all others may be part of an address or of an emoji's name. */
  private static boolean isPlainColon(String text, int at) {
    if (at + 1 == text.length()) {
      return false;
    }
    if (text.charAt(at + 1) == ' ') {
      return true;
    }
    int end = at + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    boolean betweenDigits = at > 0 && isDigit(text.charAt(at - 1)) && end > at + 1;
    return betweenDigits && (end == text.length() || !isInName(text.charAt(end)));
  }

  /** Whether it may go on the name of an emoji. */
  private static boolean isInName(char character) {
    return Character.isLetterOrDigit(character) || "_+-:".indexOf(character) >= 0;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** An escaped bracket ends the label of a link before it all the same. */
  private static boolean endsLabel(String text, int at) {
    return at > 0 && text.charAt(at - 1) == ']';
  }

  /** Discord makes cards of invitations to its servers, with or without "https". */
  private static boolean isInvitation(String text, int at) {
    return endsWith(text, at, DISCORD) || endsWith(text, at, DISCORD_APP);
  }

  private static boolean endsWith(String text, int end, String name) {
    return text.regionMatches(true, end - name.length(), name, 0, name.length());
  }
}

package org.clarion.telegram;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps Telegram from making links, mentions and tags of text that merely looks like one.
 *
 * <p>Telegram's servers look for them in every text, whatever entities it is sent with. A word
 * joiner, which nobody sees, takes such a thing apart. Left alone are the bot's own commands, which
 * are there to be tapped, and e-mail addresses.
 */
final class DefusedText {
  /** U+2060: of no width, and part of no address, name or tag. */
  static final char JOINER = '\u2060';

  /** As strict as Telegram's own, and between signs that Telegram takes for no part of it. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![^\\s(\\[{<\"'«])"
              + "(?:[A-Za-z0-9_-]{0,26}[.+]){0,10}[A-Za-z0-9_-]{0,34}[A-Za-z0-9_]"
              + "@(?:(?:[A-Za-z0-9][A-Za-z0-9_-]{0,28})?[A-Za-z0-9]\\.){1,6}[A-Za-z]{2,8}"
              + "(?=$|[\\s,;!)\\]}>\"'»]|[.:?](?:$|\\s))");

  private static final Pattern COMMAND =
      Pattern.compile("/([a-z0-9_]{1,32})(?![\\p{L}\\p{N}_@/<>])");

  /** What is left of an address in numbers after the first dot. */
  private static final Pattern REST_OF_ADDRESS =
      Pattern.compile("\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");

  private static final int DISPLAYED_ALONE = 0xC0;
  private static final char RING_ABOVE = '\u030A';

  private DefusedText() {}

  /**
   * The text as Telegram keeps it: without signs that it takes out, which would make offsets wrong,
   * and without those that turn the direction of what follows.
   */
  static String clean(String text) {
    // Telegram takes out the ring by itself; together with its letter it stays.
    String composed =
        text.indexOf(RING_ABOVE) < 0 ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder clean = new StringBuilder(composed.length());
    composed.codePoints().forEach(it -> append(it, clean));
    return clean.toString();
  }

  private static void append(int codePoint, StringBuilder clean) {
    boolean control = codePoint < ' ' && codePoint != '\n';
    if (control || codePoint == '\u2028' || codePoint == '\u2029') {
      if (codePoint != '\r') {
        clean.append(' ');
      }
    } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      clean.append('\uFFFD');
    } else if (!isTakenOut(codePoint)) {
      clean.appendCodePoint(codePoint);
    }
  }

  private static boolean isTakenOut(int codePoint) {
    boolean turning =
        (codePoint >= '\u202A' && codePoint <= '\u202E')
            || (codePoint >= '\u2066' && codePoint <= '\u2069');
    return turning || codePoint == '\u0333' || codePoint == '\u033F' || codePoint == RING_ABOVE;
  }

  /** The text with joiners where they are needed. */
  static String of(String text, Set<String> commands) {
    StringBuilder defused = new StringBuilder(text);
    for (int at : breaks(text, commands).reversed()) {
      defused.insert(at, JOINER);
    }
    return defused.toString();
  }

  /**
   * Where joiners are needed, in rising order, as places in the text before which they stand.
   *
   * @param commands those that may be tapped
   */
  static List<Integer> breaks(String text, Set<String> commands) {
    BitSet left = emails(text);
    List<Integer> breaks = new ArrayList<>();
    for (int i = 0; i < text.length() - 1; i++) {
      if (!left.get(i) && isBroken(text, i, commands)) {
        breaks.add(i + 1);
      }
    }
    return breaks;
  }

  private static BitSet emails(String text) {
    BitSet left = new BitSet(text.length());
    if (text.indexOf('@') >= 0) {
      Matcher emails = EMAIL.matcher(text);
      while (emails.find()) {
        left.set(emails.start(), emails.end());
      }
    }
    return left;
  }

  private static boolean isBroken(String text, int at, Set<String> commands) {
    int next = text.codePointAt(at + 1);
    return switch (text.charAt(at)) {
      case '@' -> isPlainWord(next);
      case '#' -> isPlainWord(next) || next >= DISPLAYED_ALONE || next == '·';
      case '$' -> (next >= 'A' && next <= 'Z') || next == '1';
      case '/' -> isPlainWord(next) && isCommandStart(text, at) && !isOwn(text, at, commands);
      case ':' -> text.startsWith("//", at + 1);
      case '.' -> isInHost(text, at, next);
      default -> false;
    };
  }

  /** What names, tags and commands may begin with in Latin letters. */
  private static boolean isPlainWord(int codePoint) {
    return (codePoint >= '0' && codePoint <= '9')
        || (codePoint >= 'A' && codePoint <= 'Z')
        || (codePoint >= 'a' && codePoint <= 'z')
        || codePoint == '_';
  }

  /** As against the strokes in "and/or", "24/7" and "://". */
  private static boolean isCommandStart(String text, int at) {
    if (at == 0) {
      return true;
    }
    int before = text.codePointBefore(at);
    return !Character.isLetterOrDigit(before) && "_/<>".indexOf(before) < 0;
  }

  private static boolean isOwn(String text, int at, Set<String> commands) {
    Matcher command = COMMAND.matcher(text).region(at, text.length()).useTransparentBounds(true);
    return command.lookingAt() && commands.contains(command.group(1));
  }

  /** As against the dots in "e.g." and "3.5" and at the end of a sentence. */
  private static boolean isInHost(String text, int at, int next) {
    if (at == 0 || Character.isWhitespace(text.charAt(at - 1))) {
      return false;
    }
    if (Character.isDigit(next)) {
      return REST_OF_ADDRESS.matcher(text).region(at, text.length()).lookingAt();
    }
    int after = at + 1 + Character.charCount(next);
    boolean letter = Character.isLetter(next) || next >= DISPLAYED_ALONE;
    return letter && after < text.length() && isHostSign(text.codePointAt(after));
  }

  private static boolean isHostSign(int codePoint) {
    return isPlainWord(codePoint)
        || codePoint == '-'
        || codePoint == '~'
        || codePoint >= DISPLAYED_ALONE;
  }
}

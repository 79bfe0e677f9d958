package org.clarion.loopback.telegram;

import java.util.function.IntPredicate;

/** Which characters the server takes for what, when it looks for something in a text. */
final class Signs {
  private Signs() {}

  /** The character before a place; 0 at the start. */
  static int before(String text, int at) {
    return at == 0 ? 0 : text.codePointBefore(at);
  }

  /** The character at a place; 0 at the end. */
  static int at(String text, int at) {
    return at >= text.length() ? 0 : text.codePointAt(at);
  }

  static boolean isPlain(int sign) {
    return (sign >= '0' && sign <= '9')
        || (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z');
  }

  /** What a user name and a command consist of. */
  static boolean isName(int sign) {
    return isPlain(sign) || sign == '_';
  }

  static boolean isWord(int sign) {
    return sign == '_' || Character.isLetter(sign) || isNumber(sign);
  }

  private static boolean isNumber(int sign) {
    int type = Character.getType(sign);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** What a hashtag consists of. */
  static boolean isTag(int sign) {
    return sign == '_'
        || sign == 0x200C
        || sign == 0xB7
        || (sign >= 0xD80 && sign <= 0xDFF)
        || Character.isLetter(sign)
        || Character.isDigit(sign);
  }

  /** What may stand anywhere in an address, beyond the letters of old. */
  static boolean isAddress(int sign) {
    if (sign >= 0x2000 && sign <= 0x206F) {
      return sign == 0x200C || sign == 0x200D || (sign >= 0x2010 && sign <= 0x2015);
    }
    return !Character.isSpaceChar(sign) && !Character.isWhitespace(sign);
  }

  static boolean isHost(int sign) {
    return sign < 0xC0
        ? sign == '.' || sign == '-' || sign == '~' || isName(sign)
        : isAddress(sign);
  }

  /** What may stand before the :// of an address. */
  static boolean isProtocol(int sign) {
    return sign < 0x80 ? isPlain(sign) || sign == '+' || sign == '-' : !Character.isSpaceChar(sign);
  }

  static boolean isPath(int sign) {
    return "\n<>\"\u00AB\u00BB".indexOf(sign) < 0 && isAddress(sign);
  }

  /** What may stand before the @ of an address. */
  static boolean isUser(int sign) {
    return "\n/[]{}()'`<>\"@\u00AB\u00BB".indexOf(sign) < 0 && isAddress(sign);
  }

  /** The end of what begins at a place and goes on as long as the characters are such. */
  static int end(String text, int from, IntPredicate such) {
    int end = from;
    while (end < text.length() && such.test(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** The start of what ends at a place and has such characters only. */
  static int start(String text, int from, int until, IntPredicate such) {
    int start = until;
    while (start > from && such.test(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return start;
  }
}

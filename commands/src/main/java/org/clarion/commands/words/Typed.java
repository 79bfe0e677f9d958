package org.clarion.commands.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line as it was typed, and its words: in lower case, without marks and apostrophes; a pictogram
 * is a word of its own. Takes linear time for any line.
 */
public final class Typed {
  private final String line;
  private final List<Word> all;

  /** A word, and where it stands in the line. */
  private record Word(String text, int start, int end) {}

  private Typed(String line, List<Word> all) {
    this.line = line;
    this.all = all;
  }

  /** Reads a line. */
  public static Typed of(String line) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int code = line.codePointAt(at);
      int end = at + Character.charCount(code);
      if (isPictogram(code)) {
        words.add(new Word(line.substring(at, end), at, end));
      } else if (Character.isLetterOrDigit(code)) {
        end = endOfWord(line, end);
        words.add(new Word(plain(line.substring(at, end)), at, end));
      }
      at = end;
    }
    return new Typed(line, words);
  }

  /** All its words. */
  public List<String> words() {
    return all.stream().map(Word::text).toList();
  }

  /** All its words, with single blanks. */
  public String text() {
    return String.join(" ", words());
  }

  /** How many words it has. */
  public int size() {
    return all.size();
  }

  /** The line from one of its words to before another, as it was typed, with the marks between. */
  public String slice(int from, int to) {
    return from >= to ? "" : line.substring(all.get(from).start(), all.get(to - 1).end());
  }

  /** The rest of the line from one of its words on, with the marks at its end. */
  public String from(int word) {
    return word >= all.size() ? "" : line.substring(all.get(word).start()).strip();
  }

  /** These words only. */
  public Typed part(int from, int to) {
    return new Typed(line, all.subList(from, to));
  }

  private static int endOfWord(String line, int from) {
    int at = from;
    while (at < line.length()) {
      int code = line.codePointAt(at);
      if (!Character.isLetterOrDigit(code) && !isAccent(code) && !isApostrophe(code)) {
        break;
      }
      at += Character.charCount(code);
    }
    return at;
  }

  private static String plain(String word) {
    StringBuilder plain = new StringBuilder();
    word.codePoints().filter(it -> !isApostrophe(it)).forEach(plain::appendCodePoint);
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isApostrophe(int code) {
    return code == '\'' || code == '’' || code == '‘' || code == '`';
  }

  private static boolean isAccent(int code) {
    return Character.getType(code) == Character.NON_SPACING_MARK;
  }

  private static boolean isPictogram(int code) {
    return Character.getType(code) == Character.OTHER_SYMBOL;
  }
}

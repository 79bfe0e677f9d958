package org.clarion.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Splits what people write into words and brings each word to its stem. */
final class Words {
  private static final Set<String> STOP_WORDS = WordList.read("stop-words.txt");
  private static final Map<String, String> FORMS = WordList.readForms("forms.txt");
  private static final Map<String, List<String>> CHAT = WordList.readChat("chat.txt");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
  private static final int KEPT_STEMS_MAX = 10_000;

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final TokenStream tokens = new EnglishPossessiveFilter(tokenizer);
  private final CharTermAttribute token = tokens.getAttribute(CharTermAttribute.class);
  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final Map<String, String> stems = new HashMap<>();
  private final Set<String> everydayStems = new HashSet<>();
  private final Set<String> englishStems = WordList.read("english-stems.txt");

  Words() {
    WordList.read("everyday-words.txt").forEach(it -> everydayStems.add(stem(it)));
  }

  /** How a word was typed: in capitals only, or not; of "I" and "24" nobody can tell. */
  enum Look {
    SHOUTED,
    SPOKEN,
    EITHER
  }

  /**
   * One word of a text.
   *
   * @param text in lower case, without accents and apostrophes
   */
  record Word(String text, Look look) {
    boolean isStopWord() {
      return STOP_WORDS.contains(text);
    }
  }

  /** The words of a text in order; none when it has neither letters nor digits. */
  List<Word> split(String text) {
    return split(text, Set.of());
  }

  /**
   * The words of a text in order, chat written out.
   *
   * @param shortForms these are left as they are, whatever they mean in a chat
   */
  synchronized List<Word> split(String text, Set<String> shortForms) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = tokens) {
      tokenizer.setReader(new StringReader(withoutMarks(text)));
      stream.reset();
      while (stream.incrementToken()) {
        add(token.toString(), shortForms, words);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be read", e);
    }
    return words;
  }

  private static void add(String typed, Set<String> shortForms, List<Word> words) {
    String text = APOSTROPHES.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    Look look = look(typed);
    if (shortForms.contains(text)) {
      words.add(new Word(text, look));
    } else {
      CHAT.getOrDefault(text, List.of(usualForm(text)))
          .forEach(it -> words.add(new Word(it, look)));
    }
  }

  private static Look look(String typed) {
    if (typed.codePoints().filter(Character::isLetter).count() < 2) {
      return Look.EITHER;
    }
    return typed.equals(typed.toUpperCase(Locale.ROOT)) ? Look.SHOUTED : Look.SPOKEN;
  }

  /** The word that another one is a form of; the word itself when it is none. */
  static String usualForm(String word) {
    return FORMS.getOrDefault(word, word);
  }

  private static String withoutMarks(String text) {
    if (text.chars().allMatch(it -> it < 0x80)) {
      return text;
    }
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }

  /** What a word and its inflected forms have in common. */
  synchronized String stem(String word) {
    String known = stems.get(word);
    if (known != null) {
      return known;
    }
    stemmer.setCurrent(word);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    if (stems.size() < KEPT_STEMS_MAX) {
      stems.put(word, stem);
    }
    return stem;
  }

  /** Whether people use a word about anything, so that on its own it says little. */
  boolean isEveryday(String stem) {
    return everydayStems.contains(stem);
  }

  /** Whether it is a word of common English, so that it is no slip and no short form. */
  boolean isEnglish(String word) {
    return englishStems.contains(stem(word));
  }
}

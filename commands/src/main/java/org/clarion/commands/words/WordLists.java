package org.clarion.commands.words;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.clarion.core.reply.Language;

/**
 * What people of a language type, by what they mean. A list has phrases with semicolons between
 * them; in a phrase {@code (a|b)} stands for one or the other, {@code (a|)} for one or none, {@code
 * <name>} for the list {@code word.name}, and {@code *} for any words at all, one or more.
 */
public final class WordLists {
  /** The lists for English, and for the Welsh words that people greet with in English. */
  public static final WordLists ENGLISH = load(Language.ENGLISH);

  private final Map<String, String> lists;

  private WordLists(Map<String, String> lists) {
    this.lists = lists;
  }

  /** The names of the lists that begin with a prefix and a dot, without these. */
  public List<String> names(String prefix) {
    return lists.keySet().stream()
        .filter(it -> it.startsWith(prefix + "."))
        .map(it -> it.substring(prefix.length() + 1))
        .sorted()
        .toList();
  }

  /** The phrases of a list that are no more than words. */
  public List<String> plain(String name) {
    return Stream.of(list(name).split(";", -1)).map(String::strip).toList();
  }

  /** The lists with these names, to look for their phrases. */
  public Phrases phrases(List<String> names) {
    var phrases = new Phrases(it -> list("word." + it));
    names.forEach(it -> phrases.add(it, list(it)));
    return phrases;
  }

  /** A list, to look for its phrases. */
  public Phrases phrases(String name) {
    return phrases(List.of(name));
  }

  private String list(String name) {
    String list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("Expected a list of words '%s'".formatted(name));
    }
    return list;
  }

  private static WordLists load(Language language) {
    String file = "/words/" + language.code() + ".properties";
    try (InputStream in = WordLists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "Expected the words in '%s' but found none".formatted(file));
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new WordLists(
          properties.stringPropertyNames().stream()
              .collect(toMap(it -> it, properties::getProperty)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

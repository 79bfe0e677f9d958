package org.clarion.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the word lists that lie beside the code; lines that begin with a hash are remarks. */
final class WordList {
  private WordList() {}

  /** All words of a list, several to a line. */
  static Set<String> read(String name) {
    return lines(name).stream()
        .flatMap(it -> Arrays.stream(it.split(" ")))
        .filter(it -> !it.isBlank())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What stands for what: each line has the plain word first, then other forms of it. */
  static Map<String, String> readForms(String name) {
    return lines(name).stream()
        .map(it -> List.of(it.split(" ")))
        .flatMap(it -> it.stream().skip(1).map(form -> Map.entry(form, it.getFirst())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Words that belong together, a line each. */
  static List<List<String>> readGroups(String name) {
    return lines(name).stream().map(it -> List.of(it.split(" "))).toList();
  }

  /** How short forms of the chat are written out: each line has the form, then the words. */
  static Map<String, List<String>> readChat(String name) {
    return readGroups(name).stream()
        .collect(Collectors.toUnmodifiableMap(List::getFirst, it -> it.subList(1, it.size())));
  }

  private static List<String> lines(String name) {
    try (InputStream in = WordList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Expected the word list '%s'".formatted(name));
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(it -> !it.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The word list '%s' could not be read".formatted(name), e);
    }
  }
}

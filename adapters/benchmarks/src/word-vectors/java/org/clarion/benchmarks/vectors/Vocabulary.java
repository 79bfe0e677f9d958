package org.clarion.benchmarks.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words that get vectors, the most frequent first, and the remarks that stand above them in
 * their file.
 */
final class Vocabulary {
  private static final String REMARK = "#";
  private static final int WORDS_OF_LINE = 20;
  private static final Pattern APOSTROPHE = Pattern.compile("['’]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");

  private final List<String> remarks;
  private final List<String> words;
  private final Map<String, Integer> ranks = new HashMap<>();

  private Vocabulary(List<String> remarks, List<String> words) {
    this.remarks = List.copyOf(remarks);
    this.words = List.copyOf(words);
    for (int i = 0; i < words.size(); i++) {
      if (ranks.put(words.get(i), i) != null) {
        throw new IllegalArgumentException(
            "Expected each word once but '%s' stands twice".formatted(words.get(i)));
      }
    }
  }

  /** Reads words with white space between them; lines that begin with a hash are remarks. */
  static Vocabulary read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return new Vocabulary(
        lines.stream().filter(it -> it.startsWith(REMARK)).toList(),
        lines.stream()
            .filter(it -> !it.startsWith(REMARK))
            .flatMap(it -> Arrays.stream(it.split("\\s+", -1)))
            .filter(it -> !it.isBlank())
            .toList());
  }

  /** Writes what {@link #read} reads: the remarks, then the words, many to a line. */
  void write(Path file) throws IOException {
    Stream<String> lines =
        IntStream.iterate(0, it -> it < words.size(), it -> it + WORDS_OF_LINE)
            .mapToObj(it -> words.subList(it, Math.min(it + WORDS_OF_LINE, words.size())))
            .map(it -> String.join(" ", it));
    // Not Files.write: its lines would end as this machine's do.
    Files.writeString(
        file, Stream.concat(remarks.stream(), lines).collect(Collectors.joining("\n", "", "\n")));
  }

  List<String> words() {
    return words;
  }

  /** The places of a sentence's words in the list; what is not in it is passed over. */
  int[] ranks(String sentence) {
    String plain = APOSTROPHE.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll("");
    return BETWEEN_WORDS
        .splitAsStream(plain)
        .map(ranks::get)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}

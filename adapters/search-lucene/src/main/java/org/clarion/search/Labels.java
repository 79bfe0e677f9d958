package org.clarion.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.core.content.Region;
import org.clarion.search.Words.Word;

/**
 * What an entry can be picked by from a list: its title, its names, and with less weight its tags
 * and questions.
 */
final class Labels {
  private static final double TAG_WEIGHT = 0.8;
  private static final double QUESTION_WEIGHT = 0.65;
  private static final double PREFIX_LIKENESS = 0.9;
  private static final double SLIP_LIKENESS = 0.8;

  private final Entry entry;
  private final List<Label> all = new ArrayList<>();

  private record Label(List<Part> parts, double weight) {}

  /** A word of a label, or of what was typed. */
  record Part(String text, String stem) {
    static Part of(Word word, Words words) {
      return new Part(word.text(), words.stem(word.text()));
    }
  }

  Labels(Entry entry, Library library, Words words) {
    this.entry = entry;
    Stream.concat(Stream.of(entry.title()), entry.names().stream())
        .forEach(it -> add(it, 1, words));
    if (entry.body() instanceof Body.Network(String id)) {
      library.region(id).ifPresent(it -> regionNames(it).forEach(name -> add(name, 1, words)));
    }
    entry.tags().forEach(it -> add(it, TAG_WEIGHT, words));
    entry.questions().forEach(it -> add(it, QUESTION_WEIGHT, words));
  }

  private static Stream<String> regionNames(Region region) {
    return Stream.concat(Stream.of(region.title()), region.aliases().stream());
  }

  private void add(String label, double weight, Words words) {
    all.add(new Label(words.split(label).stream().map(it -> Part.of(it, words)).toList(), weight));
  }

  Entry entry() {
    return entry;
  }

  /** Whether the title begins as typed. */
  boolean titleBegins(String typed) {
    return entry.title().toLowerCase(Locale.ROOT).startsWith(typed);
  }

  /** Whether another name of it begins as typed. */
  boolean nameBegins(String typed) {
    return entry.names().stream().anyMatch(it -> it.toLowerCase(Locale.ROOT).startsWith(typed));
  }

  /** How well the typed words fit one of its labels, 0 to 1; words may be cut short or misspelt. */
  double fit(List<Part> typed) {
    return all.stream().mapToDouble(it -> it.weight() * fit(typed, it.parts())).max().orElse(0);
  }

  private static double fit(List<Part> typed, List<Part> label) {
    return typed.stream()
        .mapToDouble(it -> label.stream().mapToDouble(word -> likeness(it, word)).max().orElse(0))
        .average()
        .orElse(0);
  }

  private static double likeness(Part typed, Part part) {
    if (part.stem().equals(typed.stem())) {
      return 1;
    }
    if (part.text().startsWith(typed.text())) {
      return PREFIX_LIKENESS;
    }
    return isNear(typed.text(), part.text()) ? SLIP_LIKENESS : 0;
  }

  private static boolean isNear(String typed, String word) {
    int max = Spelling.slipsMax(typed);
    String beginning = word.substring(0, Math.min(word.length(), typed.length()));
    return max > 0
        && word.charAt(0) == typed.charAt(0)
        && (Slips.between(typed, word, max) <= max || Slips.between(typed, beginning, 1) <= 1);
  }
}

package org.clarion.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clarion.core.content.Body;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.core.content.Region;

/**
 * What an entry can be picked by from a list: its title, its names, and with less weight its tags
 * and questions.
 */
final class Labels {
  private static final double TAG_WEIGHT = 0.8;
  private static final double QUESTION_WEIGHT = 0.65;

  private final Entry entry;
  private final String title;
  private final List<String> names;
  private final List<Label> all = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent")
  private record Label(int[] words, double weight) {}

  Labels(Entry entry, Library library, LabelWords words) {
    this.entry = entry;
    title = entry.title().toLowerCase(Locale.ROOT);
    names = entry.names().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
    add(entry.title(), 1, words);
    entry.names().forEach(it -> add(it, 1, words));
    if (entry.body() instanceof Body.Network(String id)) {
      library.region(id).ifPresent(it -> regionNames(it).forEach(name -> add(name, 1, words)));
    }
    entry.tags().forEach(it -> add(it, TAG_WEIGHT, words));
    entry.questions().forEach(it -> add(it, QUESTION_WEIGHT, words));
  }

  private static Stream<String> regionNames(Region region) {
    return Stream.concat(Stream.of(region.title()), region.aliases().stream());
  }

  private void add(String label, double weight, LabelWords words) {
    all.add(new Label(words.learn(label), weight));
  }

  Entry entry() {
    return entry;
  }

  /** Whether the title begins as typed. */
  boolean titleBegins(String typed) {
    return title.startsWith(typed);
  }

  /** Whether another name of it begins as typed. */
  boolean nameBegins(String typed) {
    return names.stream().anyMatch(it -> it.startsWith(typed));
  }

  /**
   * How well the typed words fit one of its labels, 0 to 1.
   *
   * @param likeness of each typed word to each word of the labels
   */
  double fit(float[][] likeness) {
    double best = 0;
    for (Label it : all) {
      best = Math.max(best, it.weight() * fit(likeness, it.words()));
    }
    return best;
  }

  private static double fit(float[][] likeness, int[] words) {
    double sum = 0;
    for (float[] typed : likeness) {
      float best = 0;
      for (int word : words) {
        best = Math.max(best, typed[word]);
      }
      sum += best;
    }
    return sum / Math.max(1, likeness.length);
  }
}

package org.clarion.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clarion.search.Words.Word;

/** The words of all labels, each once, so that what is typed is compared with each only once. */
final class LabelWords {
  private static final float PREFIX_LIKENESS = 0.9f;
  private static final float SLIP_LIKENESS = 0.8f;

  private final Words words;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Part> all = new ArrayList<>();

  private record Part(String text, String stem) {}

  LabelWords(Words words) {
    this.words = words;
  }

  /** The numbers of a label's words. */
  int[] learn(String label) {
    return words.split(label).stream().mapToInt(this::number).toArray();
  }

  private int number(Word word) {
    return numbers.computeIfAbsent(
        word.text(),
        text -> {
          all.add(new Part(text, words.stem(text)));
          return all.size() - 1;
        });
  }

  /** For each word typed, by number: how like it each word of the labels is, 0 to 1. */
  float[][] likeness(List<String> typed) {
    return typed.stream().map(this::likeness).toArray(float[][]::new);
  }

  private float[] likeness(String typed) {
    String stem = words.stem(typed);
    float[] likeness = new float[all.size()];
    for (int i = 0; i < likeness.length; i++) {
      likeness[i] = likeness(typed, stem, all.get(i));
    }
    return likeness;
  }

  private static float likeness(String typed, String stem, Part part) {
    if (part.stem().equals(stem)) {
      return 1;
    }
    if (part.text().startsWith(typed)) {
      return PREFIX_LIKENESS;
    }
    return isNear(typed, part.text()) ? SLIP_LIKENESS : 0;
  }

  private static boolean isNear(String typed, String word) {
    int max = Spelling.slipsMax(typed);
    if (max == 0 || word.charAt(0) != typed.charAt(0)) {
      return false;
    }
    String beginning = word.substring(0, Math.min(word.length(), typed.length()));
    return Slips.between(typed, word, max) <= max || Slips.between(typed, beginning, 1) <= 1;
  }
}

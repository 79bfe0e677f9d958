package org.clarion.core.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The name of a sentence in the phrase book, and the values it must be given.
 *
 * @param counted whether the sentence comes in the plural forms of each language, chosen by the
 *     first value
 */
public record PhraseKey(String name, List<String> placeholders, boolean counted) {
  /**
   * @throws IllegalArgumentException when a counted sentence has no gap for its number
   */
  public PhraseKey {
    placeholders = List.copyOf(placeholders);
    if (counted && placeholders.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a gap for the number in the counted phrase '%s'".formatted(name));
    }
  }

  /** A sentence with these gaps. */
  public static PhraseKey of(String name, String... placeholders) {
    return new PhraseKey(name, List.of(placeholders), false);
  }

  /** A sentence whose form depends on the number that fills its first gap. */
  public static PhraseKey counted(String name, String count, String... others) {
    var placeholders = new ArrayList<>(List.of(count));
    placeholders.addAll(List.of(others));
    return new PhraseKey(name, placeholders, true);
  }

  /**
   * The sentence with its gaps filled, in the order of the placeholders.
   *
   * @throws IllegalArgumentException when there are more or fewer values than gaps, or when the
   *     first value of a counted sentence is not a number
   */
  public Phrase with(Value... values) {
    if (values.length != placeholders.size()) {
      throw new IllegalArgumentException(
          "Phrase '%s' takes %d values %s but was given %d"
              .formatted(name, placeholders.size(), placeholders, values.length));
    }
    if (counted && !(values[0] instanceof Value.Count)) {
      throw new IllegalArgumentException(
          "Phrase '%s' takes a number first but was given %s".formatted(name, values[0]));
    }
    Map<String, Value> byName = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      byName.put(placeholders.get(i), values[i]);
    }
    return new Phrase(this, byName);
  }
}

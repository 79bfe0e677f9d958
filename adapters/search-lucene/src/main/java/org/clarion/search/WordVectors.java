package org.clarion.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Knows what common English words mean, as directions: words that are used for the same things,
 * such as "sack" and "fire" or "kids" and "children", point about the same way.
 *
 * <p>How they were made, and from what, is said at the top of the list of words.
 */
final class WordVectors {
  /** How many parts a direction has. */
  static final int SIZE = 96;

  private final LongIds words = new LongIds();

  /** For each word its parts. */
  private final byte[] parts;

  WordVectors() {
    List<String> known = new ArrayList<>();
    WordList.readGroups("word-vectors.txt").forEach(known::addAll);
    known.forEach(it -> words.findOrAdd(Features.hash(it)));
    if (words.size() != known.size()) {
      throw new IllegalStateException("Two words with vectors have the same hash");
    }
    parts = read(known.size() * SIZE);
  }

  private static byte[] read(int length) {
    try (InputStream in = WordVectors.class.getResourceAsStream("word-vectors.bin")) {
      if (in == null) {
        throw new IllegalStateException("Expected the vectors 'word-vectors.bin'");
      }
      byte[] parts = in.readAllBytes();
      if (parts.length != length) {
        throw new IllegalStateException(
            "Expected %d bytes of vectors but were %d".formatted(length, parts.length));
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException("The vectors 'word-vectors.bin' could not be read", e);
    }
  }

  /**
   * What words mean together: a direction of length 1. All its parts are 0 when none is known. A
   * word that says much about what a text is about weighs more than one that only holds it
   * together.
   */
  float[] of(List<String> text) {
    float[] meaning = new float[SIZE];
    for (String word : text) {
      int id = words.find(Features.hash(word));
      for (int i = 0; id >= 0 && i < SIZE; i++) {
        meaning[i] += parts[id * SIZE + i];
      }
    }
    return toLengthOne(meaning);
  }

  /** The same direction, but for rounding with a length of 1; nothing points nowhere. */
  static float[] toLengthOne(float[] meaning) {
    double squares = 0;
    for (float it : meaning) {
      squares += it * it;
    }
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < meaning.length; i++) {
      meaning[i] *= scale;
    }
    return meaning;
  }
}

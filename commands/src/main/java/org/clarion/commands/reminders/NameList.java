package org.clarion.commands.reminders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Names that were typed one after the other, with or without commas between them.
 *
 * @param found what they name, in order
 * @param unknown the words that name nothing
 */
record NameList(Set<String> found, List<String> unknown) {
  /** No names at all. */
  static final NameList NONE = new NameList(Set.of(), List.of());

  /** No name has more words. */
  private static final int WORDS_MAX = 12;

  private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Set<String> JOINTS = Set.of("and", "&", "or");

  /**
   * Reads the names, always the longest that is known.
   *
   * @param exactly what goes by a name
   * @param nearly what was probably meant by words of which not all are names
   */
  static NameList read(
      String words,
      Function<String, Optional<String>> exactly,
      Function<String, Optional<String>> nearly) {
    Set<String> found = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String piece : COMMA.split(words.strip(), -1)) {
      if (!piece.isEmpty()) {
        NameList names = one(piece, exactly);
        if (names.unknown().isEmpty()) {
          found.addAll(names.found());
        } else {
          nearly
              .apply(piece)
              .ifPresentOrElse(
                  found::add,
                  () -> {
                    found.addAll(names.found());
                    unknown.addAll(names.unknown());
                  });
        }
      }
    }
    return new NameList(found, unknown);
  }

  private static NameList one(String piece, Function<String, Optional<String>> exactly) {
    List<String> words = Arrays.asList(BLANK.split(piece, -1));
    Set<String> found = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = longest(words.subList(at, words.size()), exactly, found);
      if (length == 0 && !JOINTS.contains(words.get(at))) {
        unknown.add(words.get(at));
      }
      at += Math.max(1, length);
    }
    return new NameList(found, unknown);
  }

  /** How many of the words are a name, which is added to those found; 0 when there is none. */
  private static int longest(
      List<String> words, Function<String, Optional<String>> exactly, Set<String> found) {
    for (int length = Math.min(WORDS_MAX, words.size()); length > 0; length--) {
      Optional<String> name = exactly.apply(String.join(" ", words.subList(0, length)));
      if (name.isPresent()) {
        found.add(name.get());
        return length;
      }
    }
    return 0;
  }
}

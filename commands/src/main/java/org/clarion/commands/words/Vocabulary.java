package org.clarion.commands.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.command.NearNames;

/** Words that are looked for, also where they are typed with a slip: {@code helo}, {@code hiii}. */
public final class Vocabulary {
  private static final int RUN_MIN = 3;

  private final Set<String> words;
  private final Map<Character, List<String>> byLetter = new HashMap<>();

  /** These words and no others. */
  public Vocabulary(Collection<String> words) {
    this.words = Set.copyOf(new HashSet<>(words));
    this.words.stream()
        .sorted()
        .forEach(it -> byLetter.computeIfAbsent(it.charAt(0), _ -> new ArrayList<>()).add(it));
  }

  /** Each word as it was most likely meant; one that is near to none of these stays as it is. */
  public List<String> meant(List<String> typed) {
    return typed.stream().map(this::meant).toList();
  }

  private String meant(String typed) {
    if (words.contains(typed)) {
      return typed;
    }
    String once = squeezed(typed, 1);
    if (words.contains(once)) {
      return once;
    }
    String twice = squeezed(typed, 2);
    return words.contains(twice) ? twice : nearest(once);
  }

  private String nearest(String typed) {
    if (typed.length() < 2) {
      return typed;
    }
    return byLetter.getOrDefault(typed.charAt(0), List.of()).stream()
        .filter(it -> NearNames.isSlip(typed, it))
        .findFirst()
        .or(() ->
            byLetter.getOrDefault(typed.charAt(1), List.of()).stream()
                .filter(it -> NearNames.isSlip(typed, it))
                .findFirst())
        .orElse(typed);
  }

  /** With no letter more than so often in a row, where it was three times or more. */
  private static String squeezed(String word, int most) {
    StringBuilder squeezed = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int end = at;
      while (end < word.length() && word.charAt(end) == word.charAt(at)) {
        end++;
      }
      int run = end - at;
      squeezed.append(word, at, at + (run >= RUN_MIN ? most : run));
      at = end;
    }
    return squeezed.toString();
  }
}

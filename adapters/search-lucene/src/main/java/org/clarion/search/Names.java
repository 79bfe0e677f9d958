package org.clarion.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Knows which entries go by exactly what was typed, and in whose names it stands. */
final class Names {
  private static final Set<String> NEGATIONS = Set.of("no", "not", "never", "dont", "cant", "isnt");

  private final Map<String, Set<Integer>> byForm = new HashMap<>();
  private final Map<String, Set<Integer>> byCore = new HashMap<>();
  private final Map<String, List<Name>> byStem = new HashMap<>();

  private final Set<String> declined = new HashSet<>();

  private record Name(String padded, int entry) {}

  void addName(int entry, Question name) {
    put(byForm, name.form(), entry);
    put(byCore, name.core(), entry);
    Name added = new Name(padded(name), entry);
    name.stems().stream()
        .distinct()
        .forEach(it -> byStem.computeIfAbsent(it, _ -> new ArrayList<>()).add(added));
  }

  /** A question about one word only is no name: that word may come up in any other question. */
  void addQuestion(int entry, Question question) {
    put(byForm, question.form(), entry);
    if (question.about().size() > 1) {
      put(byCore, question.core(), entry);
    }
  }

  /** A question that no entry answers, whatever else it is like. */
  void addDeclined(Question question) {
    declined.add(question.form());
  }

  /**
   * The entries that have this very name or question; if none, those that have it in other words. A
   * question with a "not" in it may have the same words and ask for the opposite.
   */
  Set<Integer> same(Question question) {
    if (declined.contains(question.form())) {
      return Set.of();
    }
    Set<Integer> same = byForm.getOrDefault(question.form(), Set.of());
    return same.isEmpty() && Collections.disjoint(question.words(), NEGATIONS)
        ? byCore.getOrDefault(question.core(), Set.of())
        : same;
  }

  /** The entries with a name in which all that was typed stands, such as one of its words. */
  Set<Integer> around(Question question) {
    Set<Integer> around = new TreeSet<>();
    String part = padded(question);
    question.stems().stream()
        .map(it -> byStem.getOrDefault(it, List.of()))
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of())
        .forEach(name -> {
          if (name.padded().contains(part)) {
            around.add(name.entry());
          }
        });
    return around;
  }

  private static String padded(Question question) {
    return ' ' + String.join(" ", question.stems()) + ' ';
  }

  private static void put(Map<String, Set<Integer>> map, String key, int entry) {
    if (!key.isEmpty()) {
      map.computeIfAbsent(key, _ -> new TreeSet<>()).add(entry);
    }
  }
}

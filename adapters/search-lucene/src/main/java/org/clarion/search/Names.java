package org.clarion.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Knows which entries go by exactly what was typed, and in whose names it stands. */
final class Names {
  private static final Set<String> NEGATIONS = Set.of("no", "not", "never", "dont", "cant", "isnt");

  private final Map<String, Set<Integer>> byForm = new HashMap<>();
  private final Map<String, Set<Integer>> byCore = new HashMap<>();
  private final Map<String, Set<Integer>> names = new HashMap<>();

  void addName(int entry, Question name) {
    put(byForm, name.form(), entry);
    put(byCore, name.core(), entry);
    put(names, padded(name), entry);
  }

  /** A question of one term only is no name: that term may come up in any other question. */
  void addQuestion(int entry, Question question) {
    put(byForm, question.form(), entry);
    if (question.terms().size() > 1) {
      put(byCore, question.core(), entry);
    }
  }

  /**
   * The entries that have this very name or question; if none, those that have it in other words. A
   * question with a "not" in it may have the same words and ask for the opposite.
   */
  Set<Integer> same(Question question) {
    Set<Integer> same = byForm.getOrDefault(question.form(), Set.of());
    return same.isEmpty() && Collections.disjoint(question.words(), NEGATIONS)
        ? byCore.getOrDefault(question.core(), Set.of())
        : same;
  }

  /** The entries with a name in which all that was typed stands, such as one of its words. */
  Set<Integer> around(Question question) {
    Set<Integer> around = new TreeSet<>();
    String part = padded(question);
    names.forEach((name, entries) -> {
      if (name.contains(part)) {
        around.addAll(entries);
      }
    });
    return around;
  }

  private static String padded(Question question) {
    return ' ' + String.join(" ", question.words()) + ' ';
  }

  private static void put(Map<String, Set<Integer>> map, String key, int entry) {
    if (!key.isEmpty()) {
      map.computeIfAbsent(key, _ -> new TreeSet<>()).add(entry);
    }
  }
}

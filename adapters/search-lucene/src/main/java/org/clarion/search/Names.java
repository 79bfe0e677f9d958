package org.clarion.search;

import static java.util.stream.Collectors.toUnmodifiableSet;

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
  private static final Set<String> NEGATIONS = WordList.read("negations.txt");
  private static final Set<String> ASKING = WordList.read("asking-words.txt");

  private final Map<String, Set<Integer>> byForm = new HashMap<>();
  private final Map<String, Set<Integer>> byCore = new HashMap<>();
  private final Map<String, List<Name>> byStem = new HashMap<>();

  private final Set<String> declined = new HashSet<>();
  private final Set<Asked> declinedAlike = new HashSet<>();

  private record Name(String padded, int entry) {}

  /** What is asked about, and with which words: "who was X" asks the same as "who is X". */
  private record Asked(String core, Set<String> by) {}

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
    Asked asked = asked(question);
    if (!asked.core().isEmpty() && !asked.by().isEmpty()) {
      declinedAlike.add(asked);
    }
  }

  /**
   * Whether it is a question that no entry answers, or asks the same with other small words. What
   * is also an entry's own question is not declined.
   */
  boolean isDeclined(Question question) {
    return !byForm.containsKey(question.form())
        && (declined.contains(question.form()) || declinedAlike.contains(asked(question)));
  }

  /** The entries that have this very name or question, word for word, and nobody must decline. */
  Set<Integer> same(Question question) {
    return declined.contains(question.form())
        ? Set.of()
        : byForm.getOrDefault(question.form(), Set.of());
  }

  /**
   * The entries that have this name or question but for words that hold a sentence together, such
   * as "who" and "how". A question with a "not" in it may ask for the opposite.
   */
  Set<Integer> alike(Question question) {
    return isDeclined(question) || !Collections.disjoint(question.words(), NEGATIONS)
        ? Set.of()
        : byCore.getOrDefault(question.core(), Set.of());
  }

  private static Asked asked(Question question) {
    return new Asked(
        question.core(),
        question.words().stream()
            .filter(it -> ASKING.contains(it) || NEGATIONS.contains(it))
            .collect(toUnmodifiableSet()));
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

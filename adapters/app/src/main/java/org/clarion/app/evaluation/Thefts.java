package org.clarion.app.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clarion.core.content.PlainWords;

/** Which entries take questions that are others', and which entries lose theirs to nobody. */
public final class Thefts {
  private static final Comparator<Theft> MOST_FIRST =
      Comparator.comparingInt((Theft it) -> it.questions().size())
          .reversed()
          .thenComparing(Theft::thief)
          .thenComparing(Theft::owner);

  private Thefts() {}

  /**
   * An entry that comes first for questions of another.
   *
   * @param thief empty when nothing at all was found
   * @param questions in the order in which they were asked
   */
  public record Theft(String thief, String owner, List<String> questions) {
    public Theft {
      questions = List.copyOf(questions);
    }

    /** Whether something else was found, rather than nothing. */
    public boolean hasThief() {
      return !thief.isEmpty();
    }
  }

  private record Pair(String thief, String owner) {}

  /** All pairs among these, those of most questions first; each question counts once. */
  public static List<Theft> among(List<Attempt> attempts) {
    Map<Pair, List<String>> taken = new LinkedHashMap<>();
    Set<String> counted = new LinkedHashSet<>();
    for (Attempt attempt : attempts) {
      if (attempt.isAnswerable()
          && !attempt.isFirstHit()
          && counted.add(PlainWords.of(attempt.question()))) {
        String thief = attempt.hits().isEmpty() ? "" : attempt.hits().getFirst().id();
        taken
            .computeIfAbsent(new Pair(thief, attempt.right().getFirst()), _ -> new ArrayList<>())
            .add(attempt.question());
      }
    }
    return taken.entrySet().stream()
        .map(it -> new Theft(it.getKey().thief(), it.getKey().owner(), it.getValue()))
        .sorted(MOST_FIRST)
        .toList();
  }
}

package org.clarion.core.content;

import java.util.List;
import java.util.Map;
import org.clarion.core.message.EntryId;

/**
 * How often people chose an entry, and how often they said that it was not what they had asked: for
 * those who look after the content. Nothing is kept of who it was, when, or what they had typed.
 * Each method is one transaction.
 */
public interface AnswerCounts {
  /**
   * How often something happened to an entry.
   *
   * @param chosen from several that were offered
   * @param wrong as an answer to something else
   */
  record Count(long chosen, long wrong) {
    /** An entry that was chosen once. */
    public static final Count CHOSEN = new Count(1, 0);

    /** An entry that was wrong once. */
    public static final Count WRONG = new Count(0, 1);

    /**
     * @throws IllegalArgumentException when a number is negative
     */
    public Count {
      if (chosen < 0 || wrong < 0) {
        throw new IllegalArgumentException(
            "Expected counts from 0 but was chosen %d, wrong %d".formatted(chosen, wrong));
      }
    }

    /** Both together. */
    public Count plus(Count other) {
      return new Count(chosen + other.chosen, wrong + other.wrong);
    }
  }

  /** An entry of the content, and how often something happened to it. */
  record Counted(EntryId entry, Count count) {}

  /**
   * Adds to what was counted before. What the content does not hold any more is left out and
   * forgotten.
   */
  void add(Map<EntryId, Count> more);

  /** All that was counted of entries that there are: most often wrong first, then most chosen. */
  List<Counted> all();
}

package org.clarion.core.content;

import java.util.HashMap;
import java.util.Map;
import org.clarion.core.content.AnswerCounts.Count;
import org.clarion.core.message.EntryId;

/**
 * Counts in memory what people chose and what was wrong, until it is added to what is stored: a
 * question writes nothing. What was not stored when the process is killed is lost.
 */
public final class AnswerTally {
  /** More entries than any library has. */
  static final int ENTRIES_MAX = 10_000;

  private final Map<EntryId, Count> counts = new HashMap<>();
  private long changes;

  /** Somebody chose this entry of several that were offered. */
  public void chose(EntryId entry) {
    count(entry, Count.CHOSEN);
  }

  /** Somebody said that this entry was not what they had asked. */
  public void wasWrong(EntryId entry) {
    count(entry, Count.WRONG);
  }

  /** Another number whenever something was counted. */
  public synchronized long changes() {
    return changes;
  }

  /** Adds everything to what is stored; when that fails, it is all there for the next time. */
  public void moveTo(AnswerCounts stored) {
    Map<EntryId, Count> moved = taken();
    if (moved.isEmpty()) {
      return;
    }
    try {
      stored.add(moved);
    } catch (RuntimeException e) {
      moved.forEach(this::count);
      throw e;
    }
  }

  private synchronized Map<EntryId, Count> taken() {
    Map<EntryId, Count> taken = Map.copyOf(counts);
    counts.clear();
    return taken;
  }

  private synchronized void count(EntryId entry, Count more) {
    if (counts.size() < ENTRIES_MAX || counts.containsKey(entry)) {
      counts.merge(entry, more, Count::plus);
      changes++;
    }
  }
}

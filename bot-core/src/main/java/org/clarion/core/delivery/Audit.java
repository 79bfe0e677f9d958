package org.clarion.core.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a look at everything stored has shown. No ids and no names: numbers only.
 *
 * @param states how many deliveries are in which state
 * @param planned how many deliveries were ever written
 * @param forgotten how many of them were forgotten since
 * @param early sent before they were due
 * @param past sent when their date had begun
 * @param stuck being sent although the lease ended more than a minute ago
 * @param unwanted begun after their place had turned them off
 * @param crowded occurrences still ahead of which a place was sent more than its lead times and one
 *     repeat, for each day that the date has had
 * @param overdue waiting although their date began more than a minute ago
 */
public record Audit(
    Map<State, Long> states,
    long planned,
    long forgotten,
    long early,
    long past,
    long stuck,
    long unwanted,
    long crowded,
    long overdue) {
  /** Something that must never be, and how often it is. */
  public record Breach(Rule rule, long count) {}

  /** What must hold; the names are those of the delivery design. */
  public enum Rule {
    EARLY,
    PAST,
    STUCK,
    UNWANTED,
    CROWDED,
    OVERDUE,
    UNBALANCED
  }

  public Audit {
    states = Map.copyOf(states);
  }

  /** How many are in a state. */
  public long count(State state) {
    return states.getOrDefault(state, 0L);
  }

  /** All breaches; empty when all is well. */
  public List<Breach> breaches() {
    Map<Rule, Long> counts = new EnumMap<>(Rule.class);
    counts.put(Rule.EARLY, early);
    counts.put(Rule.PAST, past);
    counts.put(Rule.STUCK, stuck);
    counts.put(Rule.UNWANTED, unwanted);
    counts.put(Rule.CROWDED, crowded);
    counts.put(Rule.OVERDUE, overdue);
    counts.put(Rule.UNBALANCED, Math.abs(planned - forgotten - all()));
    return Stream.of(Rule.values())
        .filter(it -> counts.getOrDefault(it, 0L) != 0)
        .map(it -> new Breach(it, counts.getOrDefault(it, 0L)))
        .toList();
  }

  /** All deliveries that are kept. */
  public long all() {
    return states.values().stream().mapToLong(Long::longValue).sum();
  }
}

package org.clarion.app.evaluation;

import java.util.List;

/**
 * All questions that were put to one content, in their order.
 *
 * @param name what they are called
 * @param entries how many entries there were to find
 * @param indexMillis how long it took to get ready for them
 * @param scored whether scores tell how surely each entry was found, rather than that it was named
 */
public record Trial(
    String name, int entries, long indexMillis, boolean scored, List<Attempt> attempts) {
  public Trial {
    attempts = List.copyOf(attempts);
  }

  /** What they came to. */
  public Figures figures() {
    return Figures.of(attempts);
  }
}

package org.clarion.core.date;

import java.util.List;

/** Other days for the same date in some regions. */
public record Variant(List<String> regions, Rule rule) {
  /**
   * @throws IllegalArgumentException when there is no region
   */
  public Variant {
    regions = List.copyOf(regions);
    if (regions.isEmpty()) {
      throw new IllegalArgumentException("Expected at least one region that has other days");
    }
  }

  /** What tells the occurrences of this variant from those of the date itself. */
  String suffix() {
    return "@" + regions.getFirst();
  }
}

package org.clarion.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sees to it that dates which go by each other come to an end, and soon. */
final class Chains {
  /** So many dates may go by one another; the core follows them no further. */
  static final int LINKS_MAX = 4;

  /** Stands for the length of a chain that is still being followed. */
  private static final int UNDER_WAY = -1;

  private final Inspection inspection;
  private final Map<String, List<Piece.Text>> links = new LinkedHashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();

  Chains(Inspection inspection) {
    this.inspection = inspection;
  }

  /** A date goes by another one. */
  void add(String date, Piece.Text other) {
    links.computeIfAbsent(date, _ -> new ArrayList<>()).add(other);
  }

  /** Reports each link that closes a circle or makes a chain too long. */
  void settle() {
    links.keySet().forEach(this::length);
  }

  /** How many links the longest chain has that begins at the date. */
  private int length(String date) {
    Integer known = lengths.get(date);
    if (known != null) {
      return known;
    }
    lengths.put(date, UNDER_WAY);
    int longest = 0;
    for (Piece.Text other : links.getOrDefault(date, List.of())) {
      int length = length(other.value());
      if (length == UNDER_WAY) {
        inspection.report(other.spot(), Complaint.CIRCLE, Quote.bare(other.value()));
      } else if (length == LINKS_MAX) {
        inspection.report(other.spot(), Complaint.CHAIN_TOO_LONG, LINKS_MAX, other.shown());
      }
      longest = Math.max(longest, length + 1);
    }
    lengths.put(date, longest);
    return longest;
  }
}

package org.clarion.content;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One reading of a pack: what was found wrong so far, and which names stand for what. */
final class Inspection {
  private final SortedSet<Fault> faults = new TreeSet<>();
  private final References references = new References(this);
  private final Questions questions = new Questions(this);

  void report(Spot spot, String message) {
    faults.add(new Fault(spot.file(), spot.line(), spot.column(), message));
  }

  void report(Spot spot, Complaint complaint, Object... values) {
    report(spot, complaint.say(values));
  }

  References references() {
    return references;
  }

  Questions questions() {
    return questions;
  }

  /** All faults so far, in order. */
  List<Fault> faults() {
    return List.copyOf(faults);
  }
}

package org.clarion.content;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One reading of a pack: what was found wrong so far, and which names stand for what. */
final class Inspection {
  private final SortedSet<Fault> faults = new TreeSet<>();
  private final References references = new References(this);
  private final Questions questions = new Questions(this);
  private final Questions golden = new Questions(this);
  private final Claims schools = new Claims(this);
  private final Chains chains = new Chains(this);

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

  /** The golden questions, which may be phrasings of entries as well. */
  Questions golden() {
    return golden;
  }

  /** The regions whose schools go by one of the term calendars. */
  Claims schools() {
    return schools;
  }

  Chains chains() {
    return chains;
  }

  /** All faults so far, in order. */
  List<Fault> faults() {
    return List.copyOf(faults);
  }
}

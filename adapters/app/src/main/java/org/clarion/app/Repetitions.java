package org.clarion.app;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.app.text.Texts;
import org.clarion.calendar.LibRecurRecurrences;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Pack;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Recurrences;
import org.clarion.core.date.Rule;
import org.clarion.core.date.Variant;

/** Sees to it that every repetition of a pack can be worked out, before the pack is used. */
final class Repetitions {
  private static final Recurrences RECURRENCES = new LibRecurRecurrences();

  private Repetitions() {}

  /** One sentence for each repetition that cannot be worked out, in the order of the pack. */
  static List<String> faults(Pack pack) {
    return pack.entries().stream().flatMap(Repetitions::faults).toList();
  }

  private static Stream<String> faults(Entry entry) {
    return entry.keyDate().stream()
        .flatMap(Repetitions::rules)
        .filter(it -> it instanceof Rule.Recurring recurring && !canBeWorkedOut(recurring))
        .map(_ -> Texts.say("content.repetition", entry.id()));
  }

  private static Stream<Rule> rules(KeyDate keyDate) {
    return Stream.concat(Stream.of(keyDate.rule()), keyDate.variants().stream().map(Variant::rule));
  }

  private static boolean canBeWorkedOut(Rule.Recurring rule) {
    LocalDateTime start = rule.first().begins();
    try {
      RECURRENCES.expand(rule.rrule(), start, start, start.plusYears(1));
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}

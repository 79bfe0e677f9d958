package org.clarion.commands.reminders;

import java.util.List;
import java.util.Optional;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Value;

/** Says several things in one sentence. */
final class Joined {
  private static final PhraseKey COMMA = PhraseKey.of("reminders.listed", "some", "more");
  private static final PhraseKey AND = PhraseKey.of("reminders.listedLast", "some", "last");
  private static final PhraseKey APART = PhraseKey.of("reminders.listedApart", "some", "more");
  private static final PhraseKey ALONE = PhraseKey.of("reminders.listedAlone", "one");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES = List.of(COMMA, AND, APART, ALONE);

  private Joined() {}

  /** With commas, and "and" before the last; nothing when there are none. */
  static Optional<Value> of(List<Value> values) {
    if (values.size() <= 1) {
      return values.stream().findFirst();
    }
    Value some =
        values.subList(0, values.size() - 1).stream()
            .reduce((one, next) -> new Value.Said(COMMA.with(one, next)))
            .orElseThrow();
    return Optional.of(new Value.Said(AND.with(some, values.getLast())));
  }

  /** With semicolons; there must be one at least. */
  static Phrase apart(List<Value> values) {
    return ALONE.with(
        values.stream().reduce((one, next) -> new Value.Said(APART.with(one, next))).orElseThrow());
  }
}

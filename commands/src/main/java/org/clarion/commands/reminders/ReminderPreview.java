package org.clarion.commands.reminders;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.core.command.Invocation;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** Shows which posts this place will get and when, each with all that it will say. */
final class ReminderPreview {
  /** How far it looks ahead unless somebody says otherwise. */
  static final int DAYS = 60;

  private static final PhraseKey TITLE = PhraseKey.counted("reminders.previewTitle", "days");
  private static final PhraseKey OFF = PhraseKey.of("reminders.previewOff");
  private static final PhraseKey NONE = PhraseKey.counted("reminders.previewNone", "days");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.concat(Stream.of(TITLE, OFF, NONE), Foretold.PHRASES.stream()).toList();

  private ReminderPreview() {}

  /** What comes within so many days; what would come, where reminders are off. */
  static Reply of(Surroundings around, Invocation invocation, int days) {
    Outlook outlook = Outlook.of(around, invocation.place(), invocation.receivedAt(), days);
    var foretold = new Foretold(around.dates().get(), outlook.place().settings());
    List<Part> parts = new ArrayList<>();
    if (!outlook.isOn()) {
      parts.add(new Part.Said(OFF.with()));
    }
    outlook.posts().stream()
        .flatMap(it -> foretold.of(it).stream())
        .forEach(it -> parts.add(new Part.Item(it)));
    var count = new Value.Count(days);
    return parts.size() == (outlook.isOn() ? 0 : 1)
        ? new Reply.Note(NONE.with(count))
        : new Reply.Card(
            RemindersCommand.call("preview " + days),
            TITLE.with(count),
            parts,
            List.of(),
            List.of(),
            List.of());
  }
}

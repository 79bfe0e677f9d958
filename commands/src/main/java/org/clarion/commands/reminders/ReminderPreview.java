package org.clarion.commands.reminders;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.DateLines;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Timing;
import org.clarion.core.message.Call;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** Shows which reminders will be posted here and when, worked out as the posts themselves are. */
final class ReminderPreview {
  /** How far it looks ahead unless somebody says otherwise. */
  static final int DAYS = 60;

  private static final PhraseKey TITLE = PhraseKey.counted("reminders.previewTitle", "days");
  private static final PhraseKey OFF = PhraseKey.of("reminders.previewOff");
  private static final PhraseKey ITEM =
      PhraseKey.of("reminders.previewItem", "at", "title", "when");
  private static final PhraseKey QUESTION =
      PhraseKey.of("reminders.previewQuestion", "at", "title", "when");
  private static final PhraseKey NONE = PhraseKey.counted("reminders.previewNone", "days");

  /** Every sentence of its own. */
  static final List<PhraseKey> PHRASES =
      Stream.concat(Stream.of(TITLE, OFF, ITEM, QUESTION, NONE), DateLines.phrases().stream())
          .toList();

  private ReminderPreview() {}

  /** What falls due here within so many days; of what this place did not ask for, reminders. */
  static Reply of(Surroundings around, Invocation invocation, int days) {
    KeyDates dates = around.dates().get();
    Instant now = invocation.receivedAt();
    Instant end = now.plus(Duration.ofDays(days));
    boolean reminders = isOn(around, invocation, Topic.REMINDERS);
    boolean questions = isOn(around, invocation, Topic.QUESTIONS);
    List<Part> parts = new ArrayList<>();
    if (!reminders) {
      parts.add(new Part.Said(OFF.with()));
    }
    Planner.plan(dates, now).stream()
        .filter(it -> it.dueAt().isAfter(now) && !it.dueAt().isAfter(end))
        .filter(it -> it.topic() == Topic.REMINDERS || questions)
        .sorted(comparing(Trigger::dueAt).thenComparing(Trigger::entry))
        .flatMap(it -> item(it, dates).stream())
        .forEach(it -> parts.add(new Part.Item(it)));
    var count = new Value.Count(days);
    return parts.size() == (reminders ? 0 : 1)
        ? new Reply.Note(NONE.with(count))
        : new Reply.Card(
            Call.of("reminders", "switch", "preview " + days),
            TITLE.with(count),
            parts,
            List.of(),
            List.of(),
            List.of());
  }

  private static boolean isOn(Surroundings around, Invocation invocation, Topic topic) {
    return around.subscriptions().onSince(invocation.place(), topic).isPresent();
  }

  private static Optional<Phrase> item(Trigger trigger, KeyDates dates) {
    return dates
        .library()
        .find(trigger.entry())
        .flatMap(entry -> timing(entry, trigger, dates).map(it -> item(entry, it, trigger, dates)));
  }

  private static Optional<Timing> timing(Entry entry, Trigger trigger, KeyDates dates) {
    return entry
        .keyDate()
        .flatMap(it -> Occurrences.find(it, trigger.occurrence(), dates.almanac()))
        .map(it -> it.timing());
  }

  private static Phrase item(Entry entry, Timing timing, Trigger trigger, KeyDates dates) {
    ZonedDateTime at = trigger.dueAt().atZone(dates.almanac().zone());
    LocalDate then = at.toLocalDate();
    PhraseKey key =
        switch (trigger.topic()) {
          case REMINDERS -> ITEM;
          case QUESTIONS -> QUESTION;
        };
    return key.with(
        new Value.Timed(at, at),
        new Value.Strong(entry.title()),
        new Value.Said(new DateLines(dates, then).when(timing)));
  }
}

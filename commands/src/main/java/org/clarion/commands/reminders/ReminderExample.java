package org.clarion.commands.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.Period;
import org.clarion.core.reminder.ReminderSettings;
import org.clarion.core.reminder.Truth;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** Shows what a reminder of the next date looks like here; notifies nobody. */
final class ReminderExample {
  private static final PhraseKey EXAMPLE = PhraseKey.of("reminders.example");
  private static final PhraseKey MENTIONED = PhraseKey.of("reminders.exampleMention", "who");
  private static final PhraseKey NONE = PhraseKey.of("reminders.exampleNone");

  /** Every sentence it can say. */
  static final List<PhraseKey> PHRASES =
      Stream.concat(Stream.of(EXAMPLE, MENTIONED, NONE), ReminderWording.phrases().stream())
          .toList();

  private ReminderExample() {}

  static Reply of(Surroundings around, Invocation invocation) {
    KeyDates dates = around.dates().get();
    Instant now = invocation.receivedAt();
    ReminderSettings settings = new ReminderState(around).settingsOf(invocation.place());
    return next(dates, settings, now)
        .<Reply>map(it -> example(it, settings, AsOf.of(dates, now)))
        .orElseGet(() -> new Reply.Note(NONE.with()));
  }

  private static Optional<Dated> next(KeyDates dates, ReminderSettings settings, Instant now) {
    LocalDate today = now.atZone(dates.almanac().zone()).toLocalDate();
    return dates.between(new Period(today, today.plusYears(1))).stream()
        .filter(it -> it.occurrence().hasDay())
        .filter(it -> it.occurrence().certainty() != Certainty.CANCELLED)
        .filter(it -> Truth.begins(it.occurrence().timing(), dates.almanac().zone()).isAfter(now))
        .filter(it -> settings.interest().holds(it, dates.library()))
        .findFirst();
  }

  private static Reply example(Dated dated, ReminderSettings settings, AsOf asOf) {
    Reply.Card card = RemindersSaid.one(dated, asOf);
    List<Phrase> notes = new ArrayList<>(card.notes());
    var mention = settings.mention();
    if (mention != null) {
      // As text: an example is no reason to call anybody.
      notes.add(MENTIONED.with(new Value.Text("@" + mention.value())));
    }
    notes.add(EXAMPLE.with());
    return new Reply.Card(
        RemindersCommand.call("test"),
        card.title(),
        card.parts(),
        notes,
        card.about(),
        card.choices());
  }
}

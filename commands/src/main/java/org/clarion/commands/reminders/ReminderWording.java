package org.clarion.commands.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clarion.commands.entries.DateLines;
import org.clarion.commands.entries.DateWording;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Prose;
import org.clarion.core.date.Almanac;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.Delivery;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reminder.Topic;
import org.clarion.core.reminder.Trigger;
import org.clarion.core.reminder.Wording;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseBook;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** Words a reminder from the content as it is when the reminder is sent. */
public final class ReminderWording implements Wording {
  private static final int RELATED_MAX = 2;

  private static final PhraseKey TITLE = PhraseKey.of("reminder.title", "title");
  private static final PhraseKey TITLE_SOLEMN = PhraseKey.of("reminder.titleSolemn", "title");
  private static final PhraseKey WHEN = PhraseKey.of("reminder.when", "when");
  private static final PhraseKey REGIONS = PhraseKey.of("reminder.regions", "regions");
  private static final PhraseKey NOTE = PhraseKey.of("reminder.note", "note");
  private static final PhraseKey REPEAT = PhraseKey.of("reminder.repeat");
  private static final PhraseKey STOP = PhraseKey.of("reminder.stop");
  private static final PhraseKey QUESTION_TITLE = PhraseKey.of("question.title", "title");
  private static final PhraseKey QUESTION_WHEN = PhraseKey.of("question.when", "when");
  private static final PhraseKey QUESTION_OWNER = PhraseKey.of("question.owner", "owner");
  private static final PhraseKey QUESTION_ANYBODY = PhraseKey.of("question.anybody");
  private static final PhraseKey QUESTION_BY = PhraseKey.of("question.by", "day");
  private static final PhraseKey QUESTION_STOP = PhraseKey.of("question.stop");

  private final Supplier<KeyDates> dates;
  private final PhraseBook book;

  public ReminderWording(Supplier<KeyDates> dates, PhraseBook book) {
    this.dates = dates;
    this.book = book;
  }

  /** Every sentence it can say. */
  public static List<PhraseKey> phrases() {
    return Stream.of(
            List.of(
                TITLE,
                TITLE_SOLEMN,
                WHEN,
                REGIONS,
                NOTE,
                REPEAT,
                STOP,
                QUESTION_TITLE,
                QUESTION_WHEN,
                QUESTION_OWNER,
                QUESTION_ANYBODY,
                QUESTION_BY,
                QUESTION_STOP),
            DateLines.phrases())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Optional<Message> of(Delivery delivery, Instant now) {
    KeyDates current = dates.get();
    LocalDate today = now.atZone(current.almanac().zone()).toLocalDate();
    return current
        .library()
        .find(delivery.trigger().entry())
        .flatMap(entry ->
            entry
                .keyDate()
                .flatMap(it -> stillTrue(it, delivery.trigger(), current.almanac()))
                .map(it -> say(current, new Dated(entry, it), delivery, today)));
  }

  private Message say(KeyDates current, Dated dated, Delivery delivery, LocalDate today) {
    return book.say(
        switch (delivery.trigger().topic()) {
          case REMINDERS -> card(current, dated, delivery, today);
          case QUESTIONS -> question(dated, delivery, today);
        });
  }

  /** Asks the owner of a date without a day for one, and never names a day itself. */
  private static Reply question(Dated dated, Delivery delivery, LocalDate today) {
    Entry entry = dated.entry();
    List<Part> parts = new ArrayList<>();
    if (delivery.ambiguous() > 0) {
      parts.add(new Part.Said(REPEAT.with()));
    }
    var when = new Value.Said(DateWording.when(dated.occurrence().timing(), today));
    parts.add(new Part.Said(QUESTION_WHEN.with(when)));
    String owner = dated.keyDate().owner();
    parts.add(
        new Part.Said(
            owner == null ? QUESTION_ANYBODY.with() : QUESTION_OWNER.with(new Value.Text(owner))));
    LocalDate confirmBy = dated.keyDate().confirmBy();
    if (confirmBy != null && !confirmBy.isBefore(today)) {
      parts.add(new Part.Said(QUESTION_BY.with(Value.day(confirmBy))));
    }
    return new Reply.Card(
        EntryCalls.to(entry.id()),
        QUESTION_TITLE.with(new Value.Strong(entry.title())),
        parts,
        List.of(QUESTION_STOP.with()),
        List.of(entry.id()),
        List.of(EntryCalls.choice(entry)));
  }

  /** The occurrence that the trigger was made for, if it still is when it was then. */
  private static Optional<Occurrence> stillTrue(KeyDate keyDate, Trigger trigger, Almanac almanac) {
    return Occurrences.find(keyDate, trigger.occurrence(), almanac)
        .filter(it -> Planner.version(it.timing()) == trigger.version())
        .filter(it -> it.certainty() != Certainty.CANCELLED)
        .filter(it -> it.hasDay() == (trigger.topic() == Topic.REMINDERS));
  }

  private static Reply card(KeyDates current, Dated dated, Delivery delivery, LocalDate today) {
    Entry entry = dated.entry();
    Occurrence occurrence = dated.occurrence();
    var lines = new DateLines(current, today);
    boolean solemn = entry.keyDate().map(KeyDate::solemn).orElse(false);
    var title = new Value.Strong(entry.title());
    List<Part> parts = new ArrayList<>();
    if (delivery.ambiguous() > 0) {
      parts.add(new Part.Said(REPEAT.with()));
    }
    parts.add(new Part.Said(WHEN.with(new Value.Said(lines.when(occurrence.timing())))));
    if (!occurrence.regions().isEmpty()) {
      parts.add(new Part.Said(REGIONS.with(lines.regions(occurrence.regions()))));
    }
    if (occurrence.note() != null) {
      parts.add(new Part.Said(NOTE.with(new Value.Text(occurrence.note()))));
    }
    Prose.lines(entry.text()).stream().limit(1).forEach(it -> parts.add(new Part.Written(it)));
    return new Reply.Card(
        EntryCalls.to(entry.id()),
        solemn ? TITLE_SOLEMN.with(title) : TITLE.with(title),
        parts,
        List.of(STOP.with()),
        List.of(entry.id()),
        Stream.concat(
                Stream.of(EntryCalls.choice(entry)),
                EntryCalls.choices(current.library(), entry.related()).stream().limit(RELATED_MAX))
            .toList());
  }
}

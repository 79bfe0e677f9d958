package org.clarion.commands.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clarion.commands.entries.DateWording;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Library;
import org.clarion.core.content.Prose;
import org.clarion.core.date.Certainty;
import org.clarion.core.date.KeyDate;
import org.clarion.core.date.Occurrence;
import org.clarion.core.date.Occurrences;
import org.clarion.core.date.Timing;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.Delivery;
import org.clarion.core.reminder.Planner;
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
  private static final PhraseKey REPEAT = PhraseKey.of("reminder.repeat");
  private static final PhraseKey STOP = PhraseKey.of("reminder.stop");

  private final Supplier<Library> content;
  private final PhraseBook book;
  private final ZoneId zone;

  public ReminderWording(Supplier<Library> content, PhraseBook book, ZoneId zone) {
    this.content = content;
    this.book = book;
    this.zone = zone;
  }

  /** Every sentence it can say. */
  public static List<PhraseKey> phrases() {
    return Stream.of(List.of(TITLE, TITLE_SOLEMN, WHEN, REPEAT, STOP), DateWording.PHRASES)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Optional<Message> of(Delivery delivery, Instant now) {
    Library library = content.get();
    LocalDate today = now.atZone(zone).toLocalDate();
    return library
        .find(delivery.trigger().entry())
        .flatMap(entry ->
            entry
                .keyDate()
                .flatMap(it -> stillTrue(it, delivery.trigger(), today))
                .map(it -> book.say(card(library, entry, it, delivery, today))));
  }

  /** The occurrence that the trigger was made for, if it still is when it was then. */
  private Optional<Occurrence> stillTrue(KeyDate keyDate, Trigger trigger, LocalDate today) {
    LocalDate end = trigger.expiresAt().atZone(zone).toLocalDate();
    LocalDate from = today.isBefore(end) ? today : end;
    return Occurrences.between(keyDate, from, end, zone).stream()
        .filter(it -> it.key().equals(trigger.occurrence()))
        .filter(it -> Planner.version(it.timing()) == trigger.version())
        .filter(it -> it.certainty() != Certainty.CANCELLED)
        .filter(it -> !(it.timing() instanceof Timing.Open))
        .findFirst();
  }

  private static Reply card(
      Library library, Entry entry, Occurrence occurrence, Delivery delivery, LocalDate today) {
    boolean solemn = entry.keyDate().map(KeyDate::solemn).orElse(false);
    var title = new Value.Strong(entry.title());
    List<Part> parts = new ArrayList<>();
    if (delivery.ambiguous() > 0) {
      parts.add(new Part.Said(REPEAT.with()));
    }
    parts.add(
        new Part.Said(WHEN.with(new Value.Said(DateWording.when(occurrence.timing(), today)))));
    Prose.lines(entry.text()).stream().limit(1).forEach(it -> parts.add(new Part.Written(it)));
    return new Reply.Card(
        EntryCalls.to(entry.id()),
        solemn ? TITLE_SOLEMN.with(title) : TITLE.with(title),
        parts,
        List.of(STOP.with()),
        List.of(entry.id()),
        Stream.concat(
                Stream.of(EntryCalls.choice(entry)),
                EntryCalls.choices(library, entry.related()).stream().limit(RELATED_MAX))
            .toList());
  }
}

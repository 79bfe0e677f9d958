package org.clarion.commands.reminders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.entries.DateLines;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.content.Prose;
import org.clarion.core.date.Occurrence;
import org.clarion.core.delivery.Post;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** Says that dates are coming: one in full, several in a line each. */
final class RemindersSaid {
  private static final int RELATED_MAX = 1;
  private static final int CHOICES_MAX = 5;

  private static final PhraseKey TITLE = PhraseKey.of("reminder.title", "title");
  private static final PhraseKey TITLE_SOLEMN = PhraseKey.of("reminder.titleSolemn", "title");
  private static final PhraseKey SEVERAL = PhraseKey.counted("reminder.several", "dates");
  private static final PhraseKey WHEN = PhraseKey.of("reminder.when", "when");
  private static final PhraseKey REGIONS = PhraseKey.of("reminder.regions", "regions");
  private static final PhraseKey NOTE = PhraseKey.of("reminder.note", "note");

  /** How a place gets rid of reminders. */
  static final PhraseKey STOP = PhraseKey.of("reminder.stop");

  /** Every sentence of its own. */
  static final List<PhraseKey> PHRASES =
      Stream.concat(
              Stream.of(TITLE, TITLE_SOLEMN, SEVERAL, WHEN, REGIONS, NOTE, STOP),
              SnoozeCommand.labels().stream())
          .toList();

  private RemindersSaid() {}

  /** Nothing when none of its dates is when it was planned to be. */
  static Optional<Reply.Card> of(Post post, AsOf asOf) {
    List<Dated> dates =
        asOf.asPlanned(post).stream().filter(it -> it.occurrence().hasDay()).toList();
    return switch (dates.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(one(dates.getFirst(), asOf));
      default -> {
        DateLines lines = asOf.lines();
        List<Phrase> items = dates.stream().map(lines::item).toList();
        yield Optional.of(several(items, dates.stream().map(Dated::entry).toList()));
      }
    };
  }

  /** One date in full. */
  static Reply.Card one(Dated dated, AsOf asOf) {
    Entry entry = dated.entry();
    var title = new Value.Strong(entry.title());
    List<Part> parts = new ArrayList<>();
    var when = new Value.Said(asOf.lines().when(dated.occurrence().timing()));
    parts.add(new Part.Said(WHEN.with(when)));
    parts.addAll(particulars(dated, asOf));
    Prose.lines(entry.text()).stream().limit(1).forEach(it -> parts.add(new Part.Written(it)));
    return new Reply.Card(
        EntryCalls.to(entry.id()),
        dated.keyDate().solemn() ? TITLE_SOLEMN.with(title) : TITLE.with(title),
        parts,
        List.of(STOP.with()),
        List.of(entry.id()),
        Stream.of(
                Stream.of(EntryCalls.choice(entry)),
                SnoozeCommand.choices(dated),
                EntryCalls.choices(asOf.dates().library(), entry.related()).stream()
                    .limit(RELATED_MAX))
            .flatMap(it -> it)
            .toList());
  }

  /** Several dates, a line each. */
  static Reply.Card several(List<Phrase> items, List<Entry> entries) {
    return new Reply.Card(
        Call.of("next"),
        SEVERAL.with(new Value.Count(items.size())),
        items.stream().<Part>map(Part.Item::new).toList(),
        List.of(STOP.with()),
        entries.stream().map(Entry::id).distinct().toList(),
        choices(entries));
  }

  /** For whom a day is, and what is special about it. */
  static List<Part> particulars(Dated dated, AsOf asOf) {
    Occurrence occurrence = dated.occurrence();
    List<Part> parts = new ArrayList<>();
    if (!occurrence.regions().isEmpty()) {
      parts.add(new Part.Said(REGIONS.with(asOf.lines().regions(occurrence.regions()))));
    }
    if (occurrence.note() != null) {
      parts.add(new Part.Said(NOTE.with(new Value.Text(occurrence.note()))));
    }
    return parts;
  }

  /** Buttons to the first few of the entries. */
  static List<Choice> choices(List<Entry> entries) {
    return entries.stream().distinct().limit(CHOICES_MAX).map(EntryCalls::choice).toList();
  }
}

package org.clarion.commands.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clarion.commands.entries.CalendarCalls;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Timing;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;

/** Shows several dates: those that have a day first, then those that have none yet. */
final class DateLists {
  private static final int CHOICES_MAX = 5;

  private static final PhraseKey WITHOUT_DAY = PhraseKey.of("dates.withoutDay");

  /** Every sentence beside those of the dates themselves. */
  static final List<PhraseKey> PHRASES =
      Stream.concat(Stream.of(WITHOUT_DAY), CalendarCalls.PHRASES.stream()).toList();

  private DateLists() {}

  /**
   * A card of these dates.
   *
   * @param item words one of them
   * @param more what to offer below it beside the dates themselves
   */
  static Reply.Card card(
      Call self, Phrase title, List<Dated> dates, Function<Dated, Phrase> item, List<Choice> more) {
    List<Dated> withDay = dates.stream().filter(it -> !isOpen(it)).toList();
    List<Dated> withoutDay = dates.stream().filter(DateLists::isOpen).toList();
    List<Part> parts = new ArrayList<>();
    withDay.forEach(it -> parts.add(new Part.Item(item.apply(it))));
    if (!withoutDay.isEmpty()) {
      parts.add(new Part.Heading(WITHOUT_DAY.with()));
      withoutDay.forEach(it -> parts.add(new Part.Item(item.apply(it))));
    }
    List<Entry> entries =
        Stream.concat(withDay.stream(), withoutDay.stream()).map(Dated::entry).distinct().toList();
    List<EntryId> about = entries.stream().map(Entry::id).toList();
    List<Choice> choices =
        Stream.concat(entries.stream().limit(CHOICES_MAX).map(EntryCalls::choice), more.stream())
            .toList();
    return new Reply.Card(self, title, parts, List.of(), about, choices);
  }

  static boolean isOpen(Dated dated) {
    return dated.occurrence().timing() instanceof Timing.Open;
  }
}

package org.clarion.commands.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clarion.commands.entries.DateLines;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.delivery.Post;
import org.clarion.core.message.Call;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/** Says what is coming in two weeks: a line for each date, those without a day apart. */
final class DigestSaid {
  private static final PhraseKey TITLE = PhraseKey.of("digest.title", "days");
  private static final PhraseKey UNCONFIRMED = PhraseKey.of("digest.unconfirmed");

  /** Every sentence of its own. */
  static final List<PhraseKey> PHRASES = List.of(TITLE, UNCONFIRMED);

  /**
   * One line of it.
   *
   * @param hasDay whether the date it is about has got a day
   */
  record Line(Phrase said, boolean hasDay) {}

  private DigestSaid() {}

  /** Nothing when none of its dates is when it was planned to be. */
  static Optional<Reply.Card> of(Post post, AsOf asOf) {
    List<Dated> dates =
        asOf.asPlanned(post).stream()
            .sorted(Comparator.comparing(it -> it.occurrence().timing().earliest()))
            .toList();
    DateLines lines = asOf.lines();
    List<Line> said =
        dates.stream().map(it -> new Line(lines.item(it), it.occurrence().hasDay())).toList();
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(card(post, asOf, said, dates.stream().map(Dated::entry).toList()));
  }

  /** The digest with these lines, in this order. */
  static Reply.Card card(Post post, AsOf asOf, List<Line> lines, List<Entry> entries) {
    List<Part> parts = new ArrayList<>();
    lines.stream().filter(Line::hasDay).forEach(it -> parts.add(new Part.Item(it.said())));
    if (parts.size() < lines.size()) {
      parts.add(new Part.Heading(UNCONFIRMED.with()));
      lines.stream().filter(it -> !it.hasDay()).forEach(it -> parts.add(new Part.Item(it.said())));
    }
    LocalDate first =
        post.members()
            .getFirst()
            .trigger()
            .dueAt()
            .atZone(asOf.dates().almanac().zone())
            .toLocalDate();
    return new Reply.Card(
        Call.of("next"),
        TITLE.with(new Value.Days(first, first.plusDays(Planner.DIGEST_DAYS - 1L))),
        parts,
        List.of(RemindersSaid.STOP.with()),
        entries.stream().map(Entry::id).distinct().toList(),
        RemindersSaid.choices(entries));
  }
}

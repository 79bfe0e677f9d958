package org.clarion.commands.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clarion.commands.entries.DateWording;
import org.clarion.commands.entries.EntryCalls;
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

/** Asks the owners of dates without a day for one, and never names a day itself. */
final class QuestionsSaid {
  private static final PhraseKey TITLE = PhraseKey.of("question.title", "title");
  private static final PhraseKey SEVERAL = PhraseKey.counted("question.several", "dates");
  private static final PhraseKey WHEN = PhraseKey.of("question.when", "when");
  private static final PhraseKey OWNER = PhraseKey.of("question.owner", "owner");
  private static final PhraseKey ANYBODY = PhraseKey.of("question.anybody");
  private static final PhraseKey BY = PhraseKey.of("question.by", "day");
  private static final PhraseKey ITEM = PhraseKey.of("question.item", "date", "owner");
  private static final PhraseKey ITEM_BY = PhraseKey.of("question.itemBy", "item", "by");
  private static final PhraseKey STOP = PhraseKey.of("question.stop");

  /** Every sentence of its own. */
  static final List<PhraseKey> PHRASES =
      List.of(TITLE, SEVERAL, WHEN, OWNER, ANYBODY, BY, ITEM, ITEM_BY, STOP);

  private QuestionsSaid() {}

  /** Nothing when all of its dates have a day by now, or need none. */
  static Optional<Reply.Card> of(Post post, AsOf asOf) {
    List<Dated> dates =
        asOf.asPlanned(post).stream()
            .filter(it -> Planner.isOpenQuestion(it.occurrence()))
            .toList();
    return switch (dates.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(one(dates.getFirst(), asOf.today()));
      default -> Optional.of(several(dates, asOf.today()));
    };
  }

  private static Reply.Card one(Dated dated, LocalDate today) {
    Entry entry = dated.entry();
    List<Part> parts = new ArrayList<>();
    var when = new Value.Said(DateWording.when(dated.occurrence().timing(), today));
    parts.add(new Part.Said(WHEN.with(when)));
    parts.add(new Part.Said(owner(dated)));
    by(dated, today).ifPresent(it -> parts.add(new Part.Said(it)));
    return new Reply.Card(
        EntryCalls.to(entry.id()),
        TITLE.with(new Value.Strong(entry.title())),
        parts,
        List.of(STOP.with()),
        List.of(entry.id()),
        List.of(EntryCalls.choice(entry)));
  }

  private static Reply.Card several(List<Dated> dates, LocalDate today) {
    List<Entry> entries = dates.stream().map(Dated::entry).toList();
    return new Reply.Card(
        Call.of("unconfirmed"),
        SEVERAL.with(new Value.Count(dates.size())),
        dates.stream().<Part>map(it -> new Part.Item(item(it, today))).toList(),
        List.of(STOP.with()),
        entries.stream().map(Entry::id).distinct().toList(),
        RemindersSaid.choices(entries));
  }

  private static Phrase item(Dated dated, LocalDate today) {
    var date = new Value.Said(DateWording.item(dated, today));
    Phrase item = ITEM.with(date, new Value.Said(owner(dated)));
    return by(dated, today)
        .map(it -> ITEM_BY.with(new Value.Said(item), new Value.Said(it)))
        .orElse(item);
  }

  private static Phrase owner(Dated dated) {
    String owner = dated.keyDate().owner();
    return owner == null ? ANYBODY.with() : OWNER.with(new Value.Text(owner));
  }

  private static Optional<Phrase> by(Dated dated, LocalDate today) {
    return Optional.ofNullable(dated.keyDate().confirmBy())
        .filter(it -> !it.isBefore(today))
        .map(it -> BY.with(Value.day(it)));
  }
}

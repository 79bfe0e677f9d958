package org.clarion.commands.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.commands.entries.CalendarCalls;
import org.clarion.commands.entries.DateLines;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.delivery.PinWording;
import org.clarion.core.message.Call;
import org.clarion.core.message.Message;
import org.clarion.core.reminder.Interest;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseBook;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;

/** Words the message with the coming dates that stays up: without what is true today only. */
public record PinnedDates(PhraseBook book) implements PinWording {
  static final int SHOWN_MAX = 10;

  private static final PhraseKey TITLE = PhraseKey.of("pinned.title");
  private static final PhraseKey NONE = PhraseKey.of("pinned.none");
  private static final PhraseKey KEPT = PhraseKey.of("pinned.kept");
  private static final PhraseKey ENDED = PhraseKey.of("pinned.ended");

  /** Every sentence it can say. */
  public static List<PhraseKey> phrases() {
    return Stream.of(List.of(TITLE, NONE, KEPT, ENDED), DateLists.PHRASES, DateLines.phrases())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Message of(Interest interest, KeyDates dates, LocalDate today) {
    List<Dated> coming =
        ComingDates.of(dates, today, it -> interest.holds(it, dates.library()), SHOWN_MAX);
    Reply.Card card =
        DateLists.card(
            Call.of("next"),
            TITLE.with(),
            coming,
            new DateLines(dates, today)::lastingItem,
            CalendarCalls.addAll(null, null).stream().toList());
    return book.say(
        new Reply.Card(
            card.self(),
            card.title(),
            coming.isEmpty() ? List.of(new Part.Said(NONE.with())) : card.parts(),
            List.of(KEPT.with()),
            card.about(),
            card.choices()));
  }

  @Override
  public Message ended() {
    return book.say(new Reply.Note(ENDED.with(), List.of(NextCommand.CHOICE)));
  }
}

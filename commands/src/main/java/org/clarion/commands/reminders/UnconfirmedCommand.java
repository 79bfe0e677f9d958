package org.clarion.commands.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.DateWording;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.Entry;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Period;
import org.clarion.core.date.Timing;
import org.clarion.core.message.Call;
import org.clarion.core.reminder.LeadTime;
import org.clarion.core.reminder.Planner;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.Phrase;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /unconfirmed}: which dates still need a day, and who has to say it.
 *
 * <pre>
 * /unconfirmed
 * → Dates that need a day
 *   - Delegation to Palestine: February half-term 2028 (to be confirmed). Who decides:
 *     international team. Confirm by: Tuesday 11 January 2028. …
 * </pre>
 */
public final class UnconfirmedCommand implements Command {
  private static final int HORIZON_MONTHS = 15;
  private static final int CHOICES_MAX = 5;

  private static final String NAME = "unconfirmed";
  private static final PhraseKey SUMMARY = PhraseKey.of("unconfirmed.summary");
  private static final PhraseKey TITLE = PhraseKey.of("unconfirmed.title");
  private static final PhraseKey NONE = PhraseKey.of("unconfirmed.none");
  private static final PhraseKey OWNER = PhraseKey.of("unconfirmed.owner", "date", "owner");
  private static final PhraseKey NOBODY = PhraseKey.of("unconfirmed.nobody", "date");
  private static final PhraseKey BY = PhraseKey.of("unconfirmed.by", "date", "day");
  private static final PhraseKey OVERDUE = PhraseKey.of("unconfirmed.overdue", "date", "day");
  private static final PhraseKey ASKED_NEXT = PhraseKey.of("unconfirmed.askedNext", "date", "day");
  private static final PhraseKey ASKED_LAST = PhraseKey.of("unconfirmed.askedLast", "date", "day");
  private static final PhraseKey HOW = PhraseKey.of("unconfirmed.how");

  private final Surroundings around;

  public UnconfirmedCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(),
        Stream.concat(
                Stream.of(TITLE, NONE, OWNER, NOBODY, BY, OVERDUE, ASKED_NEXT, ASKED_LAST, HOW),
                DateWording.PHRASES.stream())
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    LocalDate today = invocation.today(around.zone());
    List<Dated> open =
        around.dates().get().between(new Period(today, today.plusMonths(HORIZON_MONTHS))).stream()
            .filter(it -> Planner.isOpenQuestion(it.occurrence()))
            .toList();
    if (open.isEmpty()) {
      return new Reply.Note(NONE.with());
    }
    List<Entry> entries = open.stream().map(Dated::entry).distinct().toList();
    List<Choice> choices = entries.stream().limit(CHOICES_MAX).map(EntryCalls::choice).toList();
    return new Reply.Card(
        Call.of(NAME),
        TITLE.with(),
        open.stream().<Part>map(it -> new Part.Item(item(it, today))).toList(),
        List.of(HOW.with()),
        entries.stream().map(Entry::id).toList(),
        choices);
  }

  private Phrase item(Dated dated, LocalDate today) {
    var date = new Value.Said(DateWording.item(dated, today));
    String owner = dated.keyDate().owner();
    Phrase item = owner == null ? NOBODY.with(date) : OWNER.with(date, new Value.Text(owner));
    Timing timing = dated.occurrence().timing();
    LocalDate earliest = timing.earliest();
    LocalDate confirmBy = dated.keyDate().confirmBy();
    // One that is long past speaks of an earlier year.
    if (confirmBy != null && confirmBy.isAfter(earliest.minusYears(1))) {
      item =
          (confirmBy.isBefore(today) ? OVERDUE : BY)
              .with(new Value.Said(item), Value.day(confirmBy));
    }
    LocalDate next =
        asked(timing)
            .filter(it -> !it.isBefore(today))
            .findFirst()
            .orElse(asked(timing).toList().getLast());
    return (next.isBefore(today) ? ASKED_LAST : ASKED_NEXT)
        .with(new Value.Said(item), Value.day(next));
  }

  /** The days on which its owner is asked, in order. */
  private Stream<LocalDate> asked(Timing timing) {
    return LeadTime.QUESTIONS.stream()
        .flatMap(it -> it.dueBefore(timing, around.zone()).stream())
        .map(it -> it.atZone(around.zone()).toLocalDate());
  }
}

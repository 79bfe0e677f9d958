package org.clarion.commands.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.CalendarCalls;
import org.clarion.commands.entries.DateLines;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /next}: what is coming up, soonest first.
 *
 * <pre>
 * /next
 * → Coming up
 *   - World Day of Social Justice: Saturday 20 February 2027 (in 19 days)
 *   - International Women's Day: Monday 8 March 2027 (in 35 days)
 *   …
 *   No day yet
 *   - Delegation to Palestine: February half-term 2027 (to be confirmed)
 * </pre>
 */
public final class NextCommand implements Command {
  static final int SHOWN_MAX = 5;

  private static final String NAME = "next";

  /** A button that leads here. */
  static final Choice CHOICE = new Choice(new Value.Text("/" + NAME), Call.of(NAME));

  private static final PhraseKey SUMMARY = PhraseKey.of("next.summary");
  static final PhraseKey TITLE = PhraseKey.of("next.title");
  static final PhraseKey NONE = PhraseKey.of("next.none");

  private final Surroundings around;

  public NextCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(),
        Stream.of(List.of(TITLE, NONE), DateLists.PHRASES, DateLines.phrases())
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    LocalDate today = invocation.today(around.zone());
    KeyDates dates = around.dates().get();
    List<Dated> coming = ComingDates.of(dates, today, _ -> true, SHOWN_MAX);
    if (coming.isEmpty()) {
      return new Reply.Note(NONE.with());
    }
    return DateLists.card(
        Call.of(NAME),
        TITLE.with(),
        coming,
        new DateLines(dates, today)::item,
        CalendarCalls.addAll(null, null).stream().toList());
  }
}

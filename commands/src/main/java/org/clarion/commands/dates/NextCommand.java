package org.clarion.commands.dates;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.CalendarCalls;
import org.clarion.commands.entries.DateLines;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.date.Period;
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
  private static final int YEARS_AHEAD = 1;

  private static final String NAME = "next";

  /** A button that leads here. */
  static final Choice CHOICE = new Choice(new Value.Text("/" + NAME), Call.of(NAME));

  private static final PhraseKey SUMMARY = PhraseKey.of("next.summary");
  private static final PhraseKey TITLE = PhraseKey.of("next.title");
  private static final PhraseKey NONE = PhraseKey.of("next.none");

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
    List<Dated> ahead =
        firsts(dates.between(new Period(today, today.plusYears(YEARS_AHEAD).minusDays(1))));
    List<Dated> shown =
        ahead.stream().filter(it -> !DateLists.isOpen(it)).limit(SHOWN_MAX).toList();
    if (shown.isEmpty()) {
      return new Reply.Note(NONE.with());
    }
    LocalDate last = shown.getLast().occurrence().timing().earliest();
    Stream<Dated> openMeanwhile =
        ahead.stream()
            .filter(DateLists::isOpen)
            .filter(it -> !it.occurrence().timing().earliest().isAfter(last))
            .limit(SHOWN_MAX);
    return DateLists.card(
        Call.of(NAME),
        TITLE.with(),
        Stream.concat(shown.stream(), openMeanwhile).toList(),
        new DateLines(dates, today),
        CalendarCalls.addAll(null, null).stream().toList());
  }

  /** The next time of each date, so that weekly meetings leave room for the others. */
  private static List<Dated> firsts(List<Dated> dates) {
    Set<List<Object>> seen = new HashSet<>();
    return dates.stream()
        .filter(it -> seen.add(List.of(it.entry().id(), it.occurrence().regions())))
        .toList();
  }
}

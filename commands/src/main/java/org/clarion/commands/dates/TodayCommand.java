package org.clarion.commands.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.DateLines;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Invocation;
import org.clarion.core.content.KeyDates;
import org.clarion.core.content.KeyDates.Dated;
import org.clarion.core.message.Call;
import org.clarion.core.reply.Part;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /today}: what day it is where the group is, and what comes next.
 *
 * <pre>
 * what's the date
 * → Today is Monday 1 February 2027
 *   Coming up
 *   - World Day of Social Justice: Saturday 20 February 2027 (in 19 days)
 *   …
 * </pre>
 */
public final class TodayCommand implements Command {
  static final int SHOWN_MAX = 3;

  private static final String NAME = "today";

  private static final PhraseKey SUMMARY = PhraseKey.of("today.summary");
  private static final PhraseKey TITLE = PhraseKey.of("today.title", "day");

  private final Surroundings around;

  public TodayCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(),
        Stream.of(
                List.of(TITLE, NextCommand.TITLE, NextCommand.NONE),
                DateLists.PHRASES,
                DateLines.phrases())
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    LocalDate today = invocation.today(around.zone());
    KeyDates dates = around.dates().get();
    List<Dated> coming = ComingDates.of(dates, today, _ -> true, SHOWN_MAX);
    Reply.Card list =
        DateLists.card(
            Call.of(NAME),
            TITLE.with(Value.day(today)),
            coming,
            new DateLines(dates, today)::item,
            List.of(NextCommand.CHOICE));
    List<Part> parts = new ArrayList<>();
    parts.add(
        coming.isEmpty()
            ? new Part.Said(NextCommand.NONE.with())
            : new Part.Heading(NextCommand.TITLE.with()));
    parts.addAll(list.parts());
    return new Reply.Card(
        list.self(), list.title(), parts, list.notes(), list.about(), list.choices());
  }
}

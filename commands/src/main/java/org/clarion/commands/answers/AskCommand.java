package org.clarion.commands.answers;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.calendars.CalendarCommand;
import org.clarion.commands.calendars.YearCommand;
import org.clarion.commands.dates.DatesCommand;
import org.clarion.commands.entries.EntryCard;
import org.clarion.commands.entries.EntryLookup;
import org.clarion.commands.reminders.UnconfirmedCommand;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Library;
import org.clarion.core.message.Call;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;

/**
 * Answers {@code /ask} and plain words: the entry that the question is about, a choice of a few, or
 * that the bot does not know.
 *
 * <pre>
 * do i have to speak in public
 * → Taking part without public speaking
 *   Yes, that is fine. …
 * </pre>
 */
public final class AskCommand implements Command {
  private static final String QUESTION = "question";

  private static final PhraseKey SUMMARY = PhraseKey.of("ask.summary");
  private static final PhraseKey QUESTION_SUMMARY = PhraseKey.of("ask.question");
  private static final PhraseKey UNKNOWN = PhraseKey.of("ask.unknown");

  private final Surroundings around;
  private final EntryLookup lookup;
  private final DatesCommand dates;

  /** What can be asked for in plain words too, by its name. */
  private final Map<String, Command> requests;

  public AskCommand(Surroundings around) {
    this.around = around;
    this.lookup = new EntryLookup(around);
    this.dates = new DatesCommand(around);
    this.requests =
        Map.of(
            "calendar", new CalendarCommand(around),
            "unconfirmed", new UnconfirmedCommand(around),
            "year", new YearCommand(around));
  }

  @Override
  public Spec spec() {
    return new Spec(
        "ask",
        SUMMARY,
        Access.ANYONE,
        List.of(new Parameter(QUESTION, QUESTION_SUMMARY, new Parameter.Type.Text(), true)),
        Stream.of(List.of(UNKNOWN), EntryLookup.PHRASES, EntryCard.phrases())
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    String question = invocation.argument(QUESTION).orElse("");
    Optional<Call> request = PlainRequest.in(question);
    if (request.isPresent()) {
      return carryOut(request.get(), invocation);
    }
    if (OtherDays.areMissing(around.library(), question)) {
      return lookup.answer(
          around.library(), new Finding.None(List.of()), UNKNOWN, question, invocation);
    }
    // What only asks for dates goes first: the words of "what's on next month" are in many texts.
    return dates.asked(question, invocation).orElseGet(() -> search(question, invocation));
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    return lookup.completeQuestion(invocation, parameter);
  }

  private Reply carryOut(Call call, Invocation invocation) {
    return requireNonNull(requests.get(call.command()))
        .run(
            new Invocation(
                call,
                invocation.asker(),
                invocation.place(),
                invocation.language(),
                invocation.receivedAt()));
  }

  private Reply search(String question, Invocation invocation) {
    Library library = around.library();
    return lookup.answer(
        library, around.search().find(library, question), UNKNOWN, question, invocation);
  }
}

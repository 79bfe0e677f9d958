package org.clarion.commands.answers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.EntryLookup;
import org.clarion.commands.entries.EntryMarks;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.content.Entry;
import org.clarion.core.content.Finding;
import org.clarion.core.content.Library;
import org.clarion.core.message.Call;
import org.clarion.core.message.EntryId;
import org.clarion.core.reply.Choice;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;
import org.clarion.core.reply.Value;

/**
 * Answers {@code /wrong} and the choice below an answer that somebody did not ask for: what comes
 * next to it, whom to ask, and to put it otherwise. That it was wrong is counted, without the
 * question and without the person.
 *
 * <pre>
 * /wrong too-busy
 * → Sorry, that was not what you asked. …
 * </pre>
 */
public final class WrongCommand implements Command {
  private static final String NAME = "wrong";
  private static final String ANSWER = "answer";
  private static final int NEXT_MAX = 2;

  private static final PhraseKey SUMMARY = PhraseKey.of("wrong.summary");
  private static final PhraseKey ANSWER_SUMMARY = PhraseKey.of("wrong.answer");
  private static final PhraseKey SORRY = PhraseKey.of("wrong.sorry");
  private static final PhraseKey UNKNOWN = PhraseKey.of("wrong.unknown");
  private static final PhraseKey LABEL = PhraseKey.of("wrong.label");

  /** What the choice that leads here says. */
  static final List<PhraseKey> LABELS = List.of(LABEL);

  private final Surroundings around;

  public WrongCommand(Surroundings around) {
    this.around = around;
  }

  /**
   * The choice below an answer.
   *
   * @param next what the question may have been about instead, best first
   */
  static Choice choice(EntryId answer, List<EntryId> next) {
    String marks =
        EntryMarks.of(Stream.concat(Stream.of(answer), next.stream().limit(NEXT_MAX)).toList());
    return new Choice(new Value.Said(LABEL.with()), Call.of(NAME, ANSWER, marks));
  }

  @Override
  public Spec spec() {
    return new Spec(
        NAME,
        SUMMARY,
        Access.ANYONE,
        List.of(new Parameter(ANSWER, ANSWER_SUMMARY, new Parameter.Type.Text(), false)),
        Stream.of(List.of(SORRY, UNKNOWN, LABEL), EntryLookup.PHRASES)
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    Library library = around.library();
    String words = invocation.argument(ANSWER).orElse("");
    List<EntryId> marked = EntryMarks.read(words, library);
    Optional<EntryId> wrong = marked.stream().findFirst().or(() -> named(library, words));
    wrong.ifPresent(around.tally()::wasWrong);
    if (wrong.isEmpty() && !words.isEmpty()) {
      return EntryLookup.notKnown(library, List.of(), UNKNOWN.with());
    }
    List<EntryId> next =
        marked.size() > 1
            ? marked.subList(1, marked.size())
            : wrong.map(it -> nextTo(it, library)).orElse(List.of());
    return EntryLookup.notKnown(library, next, SORRY.with());
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    return invocation
        .argument(ANSWER)
        .filter(it -> named(around.library(), it).isPresent())
        .isPresent();
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    return new EntryLookup(around).completeAny(invocation, parameter, it -> it.id().value());
  }

  /** By its whole id, or by its name, which may be that of several kinds. */
  private static Optional<EntryId> named(Library library, String words) {
    String name = words.toLowerCase(Locale.ROOT);
    return library.all().stream()
        .map(Entry::id)
        .filter(it -> it.value().equals(name) || it.name().equals(name))
        .findFirst();
  }

  /** What stands next to an entry by its title, where the question is not known any more. */
  private List<EntryId> nextTo(EntryId wrong, Library library) {
    String title = library.find(wrong).map(Entry::title).orElse("");
    Stream<EntryId> near =
        switch (around.search().find(library, title)) {
          case Finding.Clear(EntryId best, List<EntryId> others) ->
              Stream.concat(Stream.of(best), others.stream());
          case Finding.Several(List<EntryId> candidates) -> candidates.stream();
          case Finding.None(List<EntryId> nearest) -> nearest.stream();
        };
    return near.filter(it -> !it.equals(wrong)).limit(NEXT_MAX).toList();
  }
}

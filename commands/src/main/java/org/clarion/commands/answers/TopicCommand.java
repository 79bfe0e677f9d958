package org.clarion.commands.answers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clarion.commands.Surroundings;
import org.clarion.commands.entries.EntryCalls;
import org.clarion.commands.entries.EntryCard;
import org.clarion.commands.entries.EntryList;
import org.clarion.commands.entries.EntryLookup;
import org.clarion.core.command.Access;
import org.clarion.core.command.Command;
import org.clarion.core.command.Completion;
import org.clarion.core.command.Invocation;
import org.clarion.core.command.Parameter;
import org.clarion.core.content.Kind;
import org.clarion.core.message.Call;
import org.clarion.core.reply.PhraseKey;
import org.clarion.core.reply.Reply;

/**
 * Answers {@code /faq}, {@code /guide}, {@code /campaign}, {@code /date} and {@code /terms}: one
 * entry of a kind by its name, or all there are when no name is given.
 *
 * <pre>
 * /campaign cuba
 * → Cuba
 *   …
 * </pre>
 */
public final class TopicCommand implements Command {
  private final Surroundings around;
  private final Kind kind;
  private final String name;
  private final EntryLookup lookup;

  /** The command for entries of this kind. */
  public TopicCommand(Surroundings around, Kind kind) {
    this.around = around;
    this.kind = kind;
    this.name = EntryCalls.command(kind);
    this.lookup = new EntryLookup(around);
  }

  @Override
  public Spec spec() {
    return new Spec(
        name,
        phrase("summary"),
        Access.ANYONE,
        List.of(new Parameter(EntryCalls.NAME, phrase("name"), new Parameter.Type.Text(), false)),
        Stream.of(
                List.of(phrase("title"), phrase("none")), EntryLookup.PHRASES, EntryCard.phrases())
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public Reply run(Invocation invocation) {
    Optional<String> wanted = invocation.argument(EntryCalls.NAME);
    return wanted.isPresent()
        ? lookup.show(kind, wanted.get(), invocation)
        : EntryList.of(Call.of(name), phrase("title"), phrase("none"), around.library().of(kind));
  }

  @Override
  public boolean isMeantBy(Invocation invocation) {
    return invocation.argument(EntryCalls.NAME).map(it -> lookup.isName(kind, it)).orElse(true);
  }

  @Override
  public List<Completion> complete(Invocation invocation, String parameter) {
    return lookup.complete(kind, invocation, parameter);
  }

  private PhraseKey phrase(String what) {
    return PhraseKey.of(name + "." + what);
  }
}
